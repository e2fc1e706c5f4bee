package io.depeche.enrich.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times in a web page's metadata, and the day in its address. */
final class PageTime {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX][X]]")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DAY =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\\d|3[01])(?:[/_-]|$)");

    private PageTime() {}

    /** An ISO 8601 date or time; one without a zone is read as UTC. */
    static Optional<Instant> of(String written) {
        try {
            TemporalAccessor time = ISO.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (time instanceof OffsetDateTime zoned) {
                return Optional.of(zoned.toInstant());
            }
            LocalDateTime local = time instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(time);
            return Optional.of(local.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // pages often put a text for people there
            return Optional.empty();
        }
    }

    /** The day in an address such as {@code https://example.org/2021/03/04/storm}, at its start in UTC. */
    static Optional<Instant> inAddress(String address) {
        Matcher day = DAY.matcher(address);
        return day.find() ? of(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : Optional.empty();
    }
}
