package io.depeche.ingest;

import io.depeche.model.Problem;
import io.depeche.model.Remark;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of items: ISO 8601 in its extended and basic forms, with a space for the T and offsets with or without
 * a colon, the dates of mails (RFC 5322), and two more that agencies write. A time that cannot be read stays unknown; no other time replaces it.
 */
final class WireTimes {
    private static final DateTimeFormatter FRACTION = new DateTimeFormatterBuilder()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private static final Pattern GMT = Pattern.compile("\\s*(?:GMT|UTC)\\s*(?=$|[+-])");

    /** A mail's date with a two-digit year, which is 2000 or later: none of these formats is older than 1999. */
    private static final Pattern SHORT_YEAR = Pattern.compile("^((?:[A-Za-z]{3}, *)?\\d{1,2} [A-Za-z]{3}) (\\d{2}) ");

    private static final int FIRST_YEAR = 1900;
    private static final Pattern COMMENT = Pattern.compile("\\s*\\([^()]{0,60}\\)\\s*$");
    private static final Pattern NAMED_ZONE = Pattern.compile("(?<= )\\p{L}{1,5}$");

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd['T'][' ']HH:mm[:ss]"),
            form("uuuuMMdd['T']HHmm[ss]"),
            form("uuuu-MM-dd"),
            form("uuuuMMdd"),
            form("d.M.uuuu HH:mm[:ss]"),
            form("d-MMM-uuuu HH:mm:ss"),
            DateTimeFormatter.RFC_1123_DATE_TIME);

    private static final int LONGEST = 120;
    private static final int SHOWN = 60;

    private final ZoneId zone;
    private final Map<String, String> zones;
    private final List<Remark> remarks;

    /**
     * @param zone of times without a zone
     * @param zones the offsets of named zones, such as {@code +0100}
     * @param remarks receives a remark for each assumption
     */
    WireTimes(ZoneId zone, Map<String, String> zones, List<Remark> remarks) {
        this.zone = zone;
        this.zones = zones;
        this.remarks = remarks;
    }

    /** The offsets of the zones that the lists name; the user's own row counts. */
    static Map<String, String> zones(Words words) {
        return words.rows(Kind.TIME_ZONES).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("name"), row -> row.get("offset"), (shipped, own) -> own));
    }

    /** The instant that {@code written} means; null when it is absent or not a time. */
    @Nullable
    Instant read(@Nullable String written, String field) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.length() > LONGEST) {
            return bad(written, field);
        }
        Optional<Instant> instant = parse(written.strip())
                .or(() -> parse(isoZone(written.strip())))
                .or(() -> parse(mailDate(written.strip())))
                .flatMap(parsed -> instant(parsed, written, field));
        return instant.isEmpty() ? bad(written, field) : instant.get();
    }

    private @Nullable Instant bad(String written, String field) {
        remarks.add(new Remark(
                "SCH-BAD-DATE", field + " '" + Problem.shortened(written, SHOWN) + "' is not a readable time"));
        return null;
    }

    /** {@code 10:15 GMT} as {@code 10:15Z}, and {@code 10:15 GMT+01:00} as {@code 10:15+01:00}. */
    private static String isoZone(String written) {
        return GMT.matcher(written).replaceFirst(found -> found.end() == written.length() ? "Z" : "");
    }

    /** A date of a mail (RFC 5322) without its comment, and with a named zone as an offset. */
    private String mailDate(String written) {
        String plain =
                SHORT_YEAR.matcher(COMMENT.matcher(written).replaceFirst("")).replaceFirst("$1 20$2 ");
        return NAMED_ZONE.matcher(plain).replaceFirst(found -> zones.getOrDefault(found.group(), found.group()));
    }

    private static Optional<TemporalAccessor> parse(String written) {
        return FORMS.stream()
                .flatMap(form -> parse(written, form).stream())
                .filter(time -> time.get(ChronoField.YEAR) >= FIRST_YEAR)
                .findFirst();
    }

    private static Optional<TemporalAccessor> parse(String written, DateTimeFormatter form) {
        try {
            return Optional.of(form.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> instant(TemporalAccessor parsed, String written, String field) {
        if (parsed instanceof OffsetDateTime time) {
            return Optional.of(time.toInstant());
        }
        remarks.add(new Remark(
                "TIME-ZONE-ASSUMED",
                field + " '" + Problem.shortened(written, SHOWN) + "' has no time zone: read in " + zone));
        LocalDateTime local = parsed instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(parsed);
        return Optional.of(local.atZone(zone).toInstant());
    }

    private static DateTimeFormatter form(String pattern) {
        boolean timed = pattern.contains("HH");
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        if (timed) {
            builder.appendOptional(FRACTION).appendPattern("[XXX][XX][X]");
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
