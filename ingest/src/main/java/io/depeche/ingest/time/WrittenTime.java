package io.depeche.ingest.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time as far as a text states it.
 *
 * @param year null when the text states none
 * @param day null when the text states only a time of day
 * @param seconds since the start of the day, 86,400 for its end; null when the text states only a date
 * @param nanos of the second
 * @param zone null when the text states none
 * @param zoneIsSure false where the name of the zone has another meaning, by which the time would be later
 * @param weekdays the days that the text may name; empty when it names none
 */
public record WrittenTime(
        @Nullable Integer year,
        @Nullable MonthDay day,
        @Nullable Integer seconds,
        int nanos,
        @Nullable ZoneId zone,
        boolean zoneIsSure,
        Set<DayOfWeek> weekdays) {

    private static final int FIRST_YEAR = 1900;

    public WrittenTime {
        weekdays = Set.copyOf(weekdays);
    }

    static WrittenTime of(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return new WrittenTime(
                utc.getYear(),
                MonthDay.from(utc),
                utc.toLocalTime().toSecondOfDay(),
                utc.getNano(),
                ZoneOffset.UTC,
                true,
                Set.of());
    }

    /** The instant, in {@code zone} where the text states none; empty when there is no such day, or no year. */
    public Optional<Instant> instant(ZoneId otherwise) {
        return date().map(date -> date.atStartOfDay()
                .plusSeconds(seconds == null ? 0 : seconds)
                .plusNanos(nanos)
                .atZone(zone == null ? otherwise : zone)
                .toInstant());
    }

    /** Whether the weekday that the text names is that of its date. */
    boolean fitsItsWeekday() {
        return weekdays.isEmpty()
                || date().map(date -> weekdays.contains(date.getDayOfWeek())).orElse(false);
    }

    /** This in the year in which its day comes first, but not more than a month before {@code reference}. */
    WrittenTime withYearAfter(LocalDate reference) {
        if (year != null || day == null) {
            return this;
        }
        LocalDate earliest = reference.minusMonths(1);
        int first = day.atYear(earliest.getYear()).isBefore(earliest) ? earliest.getYear() + 1 : earliest.getYear();
        return new WrittenTime(first, day, seconds, nanos, zone, zoneIsSure, weekdays);
    }

    private Optional<LocalDate> date() {
        if (year == null || day == null || year < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, day.getMonth(), day.getDayOfMonth()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
