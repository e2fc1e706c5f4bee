package io.depeche.enrich.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times in a web page's metadata, and the day in its address. */
final class PageTime {
    /** The day, the time of day with seconds and their fraction or without, the offset. */
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)"
            + "(?:[Tt ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?) ?([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?)?");

    /** Since 2001, of ten or thirteen digits. */
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private static final int SECONDS = 10;

    private static final Pattern DAY =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\\d|3[01])(?:[/_-]|$)");

    private PageTime() {}

    /** An ISO 8601 date or time, with a T or a blank between them; one without a zone is read as UTC. Or a count of seconds or milliseconds since 1970. */
    static Optional<Instant> of(String written) {
        String time = written.strip();
        if (EPOCH.matcher(time).matches()) {
            long count = Long.parseLong(time);
            return Optional.of(time.length() > SECONDS ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count));
        }
        Matcher parts = ISO.matcher(time);
        // pages often put a text for people there
        return parts.matches() ? of(parts) : Optional.empty();
    }

    /** Whether it is a date with a time of day and without a zone. */
    static boolean isLocal(String written) {
        Matcher parts = ISO.matcher(written.strip());
        return parts.matches() && parts.group(2) != null && parts.group(3) == null;
    }

    private static Optional<Instant> of(Matcher parts) {
        try {
            LocalTime time = parts.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(parts.group(2));
            ZoneOffset zone = parts.group(3) == null
                    ? ZoneOffset.UTC
                    : ZoneOffset.of(parts.group(3).toUpperCase(Locale.ROOT));
            return Optional.of(LocalDate.parse(parts.group(1)).atTime(time).toInstant(zone));
        } catch (DateTimeException e) {
            // numbers that are not a day or a time of day
            return Optional.empty();
        }
    }

    /** The day in an address such as {@code https://example.org/2021/03/04/storm}, at its start in UTC. */
    static Optional<Instant> inAddress(String address) {
        Matcher day = DAY.matcher(address);
        return day.find() ? of(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : Optional.empty();
    }
}
