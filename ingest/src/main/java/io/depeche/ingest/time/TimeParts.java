package io.depeche.ingest.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a time found so far. Each setter answers whether the part is possible and was not known before. */
final class TimeParts {
    private static final int HOURS = 24;
    private static final int HALF = 12;
    private static final int SIXTY = 60;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int NANO_DIGITS = 9;

    /** RFC 5322: two digits from 50 are years of the last century. */
    private static final int LAST_CENTURY = 50;

    private static final int FIRST_PLAUSIBLE = 1970;
    private static final int LAST_PLAUSIBLE = 2099;

    private @Nullable Integer year;
    private @Nullable Month month;
    private @Nullable Integer day;
    private @Nullable Integer seconds;
    private int nanos;
    private @Nullable ZoneId zone;
    private boolean zoneIsSure = true;
    private boolean zoneIsNumber;
    private final Set<DayOfWeek> weekdays = new HashSet<>();
    private Set<DayOfWeek> perhapsDays = Set.of();

    boolean hasTimeOfDay() {
        return seconds != null;
    }

    boolean hasYear() {
        return year != null;
    }

    boolean hasMonth() {
        return month != null;
    }

    boolean hasDay() {
        return day != null;
    }

    boolean hasOffset() {
        return zoneIsNumber;
    }

    boolean hasZone() {
        return zone != null;
    }

    static boolean isPlausibleYear(int number) {
        return number >= FIRST_PLAUSIBLE && number <= LAST_PLAUSIBLE;
    }

    /** A whole date; none of it is kept unless all of it is possible. */
    boolean date(String writtenYear, int number, int dayOfMonth) {
        return !hasYear() && isDate(number, dayOfMonth) && year(writtenYear) && dayAndMonth(dayOfMonth, number);
    }

    /** A date without a year. */
    boolean dayAndMonth(int dayOfMonth, int number) {
        return isDate(number, dayOfMonth) && day(dayOfMonth) && month(Month.of(number));
    }

    private boolean isDate(int number, int dayOfMonth) {
        return !hasDay() && !hasMonth() && number >= 1 && number <= MONTHS && dayOfMonth >= 1 && dayOfMonth <= DAYS;
    }

    /** @param digits two or four */
    boolean year(String digits) {
        if (year != null) {
            return false;
        }
        int number = Integer.parseInt(digits);
        year = digits.length() > 2 ? number : number < LAST_CENTURY ? 2000 + number : 1900 + number;
        return true;
    }

    boolean month(Month named) {
        if (month != null && perhapsDays.isEmpty()) {
            return false;
        }
        weekdays.addAll(perhapsDays);
        perhapsDays = Set.of();
        month = named;
        return true;
    }

    /** A word that names a month or a day, such as the French and English {@code mar}: a day if another month follows. */
    boolean monthOrWeekday(Month named, Set<DayOfWeek> days) {
        if (month != null) {
            weekdays.addAll(days);
            return true;
        }
        perhapsDays = days;
        month = named;
        return true;
    }

    boolean day(int number) {
        if (day != null || number < 1 || number > DAYS) {
            return false;
        }
        day = number;
        return true;
    }

    /** A name of a day; several where the word means different days in different languages. */
    void weekday(Set<DayOfWeek> named) {
        weekdays.addAll(named);
    }

    /** @param hour 24 for the end of the day; a second 60 is a leap second */
    boolean timeOfDay(int hour, int minute, int second, @Nullable String fraction) {
        boolean possible =
                (hour < HOURS && minute < SIXTY && second <= SIXTY) || (hour == HOURS && minute + second == 0);
        if (seconds != null || !possible) {
            return false;
        }
        seconds = (hour * SIXTY + minute) * SIXTY + second;
        nanos = fraction == null ? 0 : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
        return true;
    }

    /** An hour of the morning or afternoon. */
    boolean halfDay(int hour, int minute, boolean afternoon) {
        return hour >= 1 && hour <= HALF && timeOfDay(hour % HALF + (afternoon ? HALF : 0), minute, 0, null);
    }

    /** Says of the time of day that it is one before or after noon. */
    boolean half(boolean afternoon) {
        if (seconds == null) {
            return false;
        }
        int hour = seconds / SIXTY / SIXTY;
        if (hour > HALF) {
            return afternoon && hour < HOURS;
        }
        seconds = seconds % (SIXTY * SIXTY) + (hour % HALF + (afternoon ? HALF : 0)) * SIXTY * SIXTY;
        return hour > 0;
    }

    /** A named zone; a second one only repeats an offset. */
    boolean zone(TimeNames.Zone named) {
        if (zone == null) {
            zone = named.id();
            zoneIsSure = named.sure();
            return true;
        }
        return zoneIsNumber;
    }

    /** An offset, which says more than a name before it. */
    boolean offset(ZoneId offset) {
        if (zoneIsNumber) {
            return false;
        }
        zone = offset;
        zoneIsSure = true;
        zoneIsNumber = true;
        return true;
    }

    Optional<WrittenTime> time() {
        try {
            MonthDay date = month == null || day == null ? null : MonthDay.of(month, day);
            return Optional.of(new WrittenTime(year, date, seconds, nanos, zone, zoneIsSure, weekdays));
        } catch (DateTimeException e) {
            // such as 31 April
            return Optional.empty();
        }
    }
}
