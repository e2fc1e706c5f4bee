package io.depeche.ingest.format.teleprinter;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Converts the time stamps after the text of teleprinter messages to ISO 8601, without a zone if they have none. */
final class WireStamp {
    /** {@code 131137 GMT Nov 13}: day, hour and minute, then month and year. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<d>\\d{2})(?<h>\\d{2})(?<m>\\d{2})\\s*(?<z>GMT|UTC|Z)?\\s*(?<mon>\\p{L}{3,9})\\.?\\s*(?<y>\\d{4}|\\d{2})\\b",
            Pattern.CASE_INSENSITIVE);

    /** {@code AP-WF-11-13-13 1509GMT}: month, day and year. */
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<mon>\\d{2})-(?<d>\\d{2})-(?<y>\\d{2})\\s+(?<h>\\d{2}):?(?<m>\\d{2})\\s*(?<z>GMT|UTC|Z)?",
            Pattern.CASE_INSENSITIVE);

    /** {@code KWS-21:37-09-12-18}: the time, then day, month and year. */
    private static final Pattern TIME_FIRST =
            Pattern.compile("(?<h>\\d{2}):(?<m>\\d{2})-(?<d>\\d{2})-(?<mon>\\d{2})-(?<y>\\d{2})(?<z>)");

    private static final int MONTHS = Month.values().length;

    /** A stamp is within this many characters from the start. */
    private static final int LONGEST = 200;

    private final Map<String, Integer> months;

    WireStamp(Words words) {
        this.months = words.rows(Kind.MONTHS).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("word"), row -> Integer.parseInt(row.get("month")), (shipped, own) -> own));
    }

    /** The time in {@code written}; null when there is none. */
    @Nullable
    String iso(String written) {
        String stamp = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        Matcher day = DAY_FIRST.matcher(stamp);
        if (day.find()) {
            return month(day.group("mon")).map(month -> iso(day, month)).orElse(null);
        }
        for (Pattern form : List.of(TIME_FIRST, MONTH_FIRST)) {
            Matcher numbers = form.matcher(stamp);
            if (numbers.find()) {
                return iso(numbers, numbers.group("mon"));
            }
        }
        return null;
    }

    /** The month of which the name, or a short form of it, begins this word. */
    private Optional<String> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return IntStream.iterate(lower.length(), length -> length > 0, length -> length - 1)
                .mapToObj(length -> months.get(lower.substring(0, length)))
                .filter(Objects::nonNull)
                .map(month -> String.format(Locale.ROOT, "%02d", month))
                .findFirst();
    }

    private static String iso(Matcher found, String month) {
        String year = found.group("y");
        String zone = found.group("z");
        String day = found.group("d");
        // some agencies write the day first, which is certain when it cannot be a month
        boolean swapped = Integer.parseInt(month) > MONTHS && Integer.parseInt(day) <= MONTHS;
        return (year.length() == 2 ? century(year) + year : year) + "-" + (swapped ? day : month) + "-"
                + (swapped ? month : day) + "T" + found.group("h") + ":" + found.group("m")
                + (zone == null || zone.isEmpty() ? "" : "Z");
    }

    /** The full year; both formats date from the 1970s. */
    private static String century(String year) {
        return Integer.parseInt(year) < 70 ? "20" : "19";
    }
}
