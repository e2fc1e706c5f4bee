package io.depeche.enrich.story.diff;

import io.depeche.model.Story.Difference.What;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the figures and dates of a sentence, in digits and in words. */
final class Facts {
    private static final String DIGITS = "\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,'’]\\d+)*";
    private static final String CURRENCY = "(?:US|A|C|HK|R)?[$€£¥]";
    private static final int LAST_CENTURIES = 1900;
    private static final int NEXT_CENTURY = 2100;
    private static final int THOUSANDS = 3;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private final Map<String, Values> byLanguage;
    private final Values any;
    private final Map<String, Integer> months;
    private final Map<String, Integer> days;
    private final Pattern monthDay;
    private final Pattern weekday;
    private static final Pattern CLOCK = Pattern.compile("(?<![\\d.,])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)");

    Facts(Words words) {
        this.any = new Values(words, null);
        this.byLanguage = words.languages().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> new Values(words, language)));
        this.months = words.said(Kind.MONTHS, "word", "month", Integer::parseInt);
        this.days = words.said(Kind.WEEKDAYS, "word", "day", Integer::parseInt);
        String month = alternatives(months.keySet());
        this.monthDay = Pattern.compile(
                "(?iu)(?<![\\p{L}\\d])(?:(?<day>\\d{1,2})(?:\\.|er|º|st|nd|rd|th)? (?:de |of )?(?<month>" + month
                        + ")\\b\\.?|(?<month2>" + month
                        + ")\\b\\.? (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]\\d|\\d))"
                        + "(?:,? (?:de )?(?<year>(?:19|20)\\d{2})(?!\\d))?");
        this.weekday = Pattern.compile("(?iu)(?<![\\p{L}-])(?:"
                + alternatives(days.keySet().stream()
                        .filter(word -> word.length() > THOUSANDS)
                        .collect(Collectors.toSet()))
                + ")(?![\\p{L}-])");
    }

    private static String alternatives(Set<String> words) {
        return words.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The figures and dates, in order. */
    List<Fact> of(String sentence, @Nullable String language) {
        List<Fact> facts = new ArrayList<>();
        StringBuilder rest = new StringBuilder(sentence);
        dates(sentence, rest, facts);
        String primary = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        figures(rest.toString(), byLanguage.getOrDefault(primary, any), primary, facts);
        facts.sort((a, b) -> a.start() - b.start());
        return facts;
    }

    private void dates(String sentence, StringBuilder rest, List<Fact> facts) {
        Matcher date = monthDay.matcher(sentence);
        while (date.find()) {
            String day = Objects.requireNonNullElse(date.group("day"), date.group("day2"));
            String month = Objects.requireNonNullElse(date.group("month"), date.group("month2"));
            String year = date.group("year") == null ? "" : "-" + date.group("year");
            take(
                    date,
                    "date " + months.get(month.toLowerCase(Locale.ROOT)) + "-" + Integer.parseInt(day) + year,
                    rest,
                    facts);
        }
        Matcher name = weekday.matcher(rest.toString());
        while (name.find()) {
            take(name, "day " + days.get(name.group().toLowerCase(Locale.ROOT)), rest, facts);
        }
        Matcher clock = CLOCK.matcher(rest.toString());
        while (clock.find()) {
            take(clock, "clock " + clock.group(), rest, facts);
        }
    }

    private static void take(Matcher found, String key, StringBuilder rest, List<Fact> facts) {
        facts.add(new Fact(What.DATE, key, found.start(), found.group()));
        for (int i = found.start(); i < found.end(); i++) {
            rest.setCharAt(i, '\u0001');
        }
    }

    private static void figures(String sentence, Values values, String language, List<Fact> facts) {
        Matcher matcher = values.figure.matcher(sentence);
        Set<Integer> seen = new HashSet<>();
        while (matcher.find()) {
            @Nullable String digits = matcher.group("digits");
            boolean isYear = digits != null
                    && digits.matches("\\d{4}")
                    && matcher.group().equals(digits)
                    && Integer.parseInt(digits) >= LAST_CENTURIES
                    && Integer.parseInt(digits) < NEXT_CENTURY;
            if (isYear) {
                facts.add(new Fact(What.DATE, "year " + digits, matcher.start(), digits));
            } else if (seen.add(matcher.start())) {
                facts.add(new Fact(
                        What.FIGURE,
                        key(matcher, values, language),
                        matcher.start(),
                        matcher.group().strip()));
            }
        }
    }

    private static String key(Matcher figure, Values values, String language) {
        @Nullable String digits = figure.group("digits");
        BigDecimal value = digits == null ? values.number(figure.group("words")) : number(digits, language);
        @Nullable String scale = figure.group("scale");
        BigDecimal all = scale == null ? value : value.multiply(values.scales.get(scale.toLowerCase(Locale.ROOT)));
        @Nullable String before = figure.group("currency");
        @Nullable String unit = figure.group("unit");
        String sign = figure.group("sign") == null ? "" : "-";
        return sign
                + all.stripTrailingZeros().toPlainString()
                + (before == null ? "" : " " + before.substring(before.length() - 1))
                + (unit == null ? "" : " " + values.units.get(unit.toLowerCase(Locale.ROOT)));
    }

    /** The value of digits, by where the language puts its decimal mark. */
    private static BigDecimal number(String digits, String language) {
        String plain = digits.replaceAll("[ \\u00A0\\u202F'’]", "");
        int comma = plain.lastIndexOf(',');
        int stop = plain.lastIndexOf('.');
        char mark = comma >= 0 && stop >= 0 ? plain.charAt(Math.max(comma, stop)) : language.equals("en") ? '.' : ',';
        int last = plain.lastIndexOf(mark);
        boolean isDecimal = last >= 0 && plain.indexOf(mark) == last;
        if (!isDecimal && comma < 0 != stop < 0) {
            int only = Math.max(comma, stop);
            isDecimal = plain.length() - only - 1 != THOUSANDS && plain.indexOf(plain.charAt(only)) == only;
            last = only;
        }
        String whole = (isDecimal ? plain.substring(0, last) : plain).replaceAll("[.,]", "");
        return new BigDecimal(isDecimal ? whole + "." + plain.substring(last + 1) : whole);
    }

    /** The words for numbers of a language. */
    private static final class Values {
        private final Map<String, BigDecimal> numbers;
        private final Map<String, BigDecimal> scales;
        private final Map<String, String> units;
        private final Pattern figure;
        private static final Pattern PART = Pattern.compile("[ -](?:and |und |y |e |et )?");

        Values(Words words, @Nullable String language) {
            this.numbers = values(words, language, new Use("number"), BigDecimal::new);
            this.scales = values(words, language, new Use("scale"), BigDecimal::new);
            this.units = values(words, language, new Use("unit"), Function.identity());
            String number = numbers.isEmpty() ? "(?!)" : alternatives(numbers.keySet());
            String scale = scales.isEmpty() ? "(?!)" : alternatives(scales.keySet());
            String gap = "[ \\u00A0\\u202F]?";
            this.figure = Pattern.compile(
                    "(?iu)(?<!\\p{L})(?<!\\p{L}[-‑.])(?<!\\d)(?<!\\d[.,])(?:(?<sign>(?<![\\p{L}\\d])[-−–](?=\\d|"
                            + CURRENCY + "))?(?:(?<currency>" + CURRENCY + ")" + gap + ")?(?<digits>" + DIGITS
                            + ")(?!\\p{L}*\\d)|(?<words>(?:" + number + ")(?:[ -](?:y |e |et |und )?(?:" + number
                            + "))?)(?!\\p{L}))(?:" + gap + "-?(?<scale>" + scale + ")(?!\\p{L}))?(?:\\.?" + gap
                            + "-?(?<unit>" + alternatives(units.keySet()) + ")(?!\\p{L}))?");
        }

        private static <T> Map<String, T> values(
                Words words, @Nullable String language, Use use, Function<String, T> read) {
            var rows = language == null
                    ? words.rows(Kind.NUMBER_WORDS, Kind.SUPPORTED.name())
                    : words.rows(Kind.NUMBER_WORDS, language);
            return rows.stream()
                    .filter(row -> row.get("use").equals(use.name()))
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get("word"), row -> read.apply(row.get("value")), (a, b) -> b));
        }

        /** Two words make one number where the first is a ten: {@code twenty-five}; a word alone is what it says. */
        BigDecimal number(String written) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal last = null;
            for (String part : written.toLowerCase(Locale.ROOT).contains("-")
                            && numbers.containsKey(written.toLowerCase(Locale.ROOT))
                    ? new String[] {written.toLowerCase(Locale.ROOT)}
                    : PART.split(written.toLowerCase(Locale.ROOT), -1)) {
                BigDecimal value = numbers.getOrDefault(part, BigDecimal.ZERO);
                boolean adds = last == null
                        || (last.intValue() >= 2 * TEN && last.intValue() < HUNDRED && value.intValue() < TEN);
                sum = adds ? sum.add(value) : value;
                last = value;
            }
            return sum;
        }
    }
}
