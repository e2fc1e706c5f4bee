package io.depeche.ingest.format.teleprinter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The first letters of the months, as agencies write them in English, German, French, Spanish and Italian. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "jän", "ene", "gen"),
            List.of("feb", "fév", "fev"),
            List.of("mar", "mär", "mrz", "mae"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai", "mag"),
            List.of("jun", "juin", "giu"),
            List.of("jul", "juil", "lug"),
            List.of("aug", "aou", "aoû", "ago"),
            List.of("sep", "set"),
            List.of("oct", "okt", "ott", "out"),
            List.of("nov"),
            List.of("dec", "dez", "déc", "dic"));

    /** A stamp is within this many characters from the start. */
    private static final int LONGEST = 200;

    private WireStamp() {}

    /** The time in {@code written}; null when there is none. */
    static @Nullable String iso(String written) {
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

    private static Optional<String> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String start : MONTHS.get(i)) {
                if (lower.startsWith(start)) {
                    return Optional.of(String.format(Locale.ROOT, "%02d", i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static String iso(Matcher found, String month) {
        String year = found.group("y");
        String zone = found.group("z");
        String day = found.group("d");
        // some agencies write the day first, which is certain when it cannot be a month
        boolean swapped = Integer.parseInt(month) > MONTHS.size() && Integer.parseInt(day) <= MONTHS.size();
        return (year.length() == 2 ? century(year) + year : year) + "-" + (swapped ? day : month) + "-"
                + (swapped ? month : day) + "T" + found.group("h") + ":" + found.group("m")
                + (zone == null || zone.isEmpty() ? "" : "Z");
    }

    /** The full year; both formats date from the 1970s. */
    private static String century(String year) {
        return Integer.parseInt(year) < 70 ? "20" : "19";
    }
}
