package io.depeche.enrich.clean.text;

import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as people write it: {@code March 4, 2021}, {@code 4. März 2021}, {@code 4 de marzo de 2021},
 * {@code 04.03.2021}, {@code 04.03.21}, {@code 2021-03-04}.
 */
public final class WrittenDay {
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{1,2})[./-](\\d{1,2})[./-](20\\d\\d|19\\d\\d)\\b");
    private static final Pattern ISO = Pattern.compile("\\b(20\\d\\d|19\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|er|º|°)?\\.?[ \u00A0-]+(?:de |of )?(\\p{L}{3,12})\\.?,?[ \u00A0-]+(?:de |del )?(20\\d\\d|19\\d\\d)\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b(\\p{L}{3,12})\\.?[ \u00A0]+(\\d{1,2})(?:st|nd|rd|th)?,?[ \u00A0]+(20\\d\\d|19\\d\\d)\\b");
    /** Day, month and the last two figures of a year in this century. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d\\d)(?![\\d.:])");

    private static final int CENTURY = 2000;
    private final Map<String, Integer> months;

    /** With these names of months. */
    public WrittenDay(Words words) {
        this.months = words.said(Kind.MONTHS, "word", "month", Integer::parseInt);
    }

    /** The first date in the text. */
    public Optional<LocalDate> in(String text, @Nullable String language) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (day.find() && month(day, 2) > 0) {
            return day(number(day, 3), month(day, 2), number(day, 1));
        }
        Matcher month = MONTH_FIRST.matcher(text);
        if (month.find() && month(month, 1) > 0) {
            return day(number(month, 3), month(month, 1), number(month, 2));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return ofNumbers(numbers, language);
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        return shortYear.find()
                ? day(CENTURY + number(shortYear, 3), number(shortYear, 2), number(shortYear, 1))
                : Optional.empty();
    }

    /** Reads a date in numbers. The month comes first in the United States and wherever the second number can't be a month, else second. */
    private static Optional<LocalDate> ofNumbers(Matcher numbers, @Nullable String language) {
        int first = number(numbers, 1);
        int second = number(numbers, 2);
        boolean american = "en".equals(language) || "en-US".equals(language);
        boolean monthFirst = second > Month.values().length || (american && first <= Month.values().length);
        return monthFirst ? day(number(numbers, 3), first, second) : day(number(numbers, 3), second, first);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // three numbers that are not a date
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** The month named in this group; 0 when it is another word. */
    private int month(Matcher matcher, int group) {
        return months.getOrDefault(matcher.group(group).toLowerCase(Locale.ROOT), 0);
    }
}
