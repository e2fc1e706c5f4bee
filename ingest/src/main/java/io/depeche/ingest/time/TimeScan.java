package io.depeche.ingest.time;

import io.depeche.ingest.time.TimeNames.Part;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time part by part, in any order: a date, a time of day, a zone. Two values for one part are not a time. */
final class TimeScan {
    private static final Pattern ISO_DATE = Pattern.compile(
            "(?<y>\\d{4})(?<sep>[-/年])(?<m>\\d{1,2})[-/月](?<d>\\d{1,2})(?!\\d)日?(?:T(?=\\d))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT =
            Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?!\\d)(?:T(?=\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT_TIME =
            Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?<h>\\d{2})(?<min>\\d{2})(?<s>\\d{2})?(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<a>\\d{1,2})(?<sep>[-./])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?=\\s|,|$)");
    private static final Pattern TIME = Pattern.compile(
            "(?<h>\\d{1,2})[:时時](?<min>\\d{2})(?!\\d)" + "(?:[:分](?<s>\\d{2})(?!\\d)(?:[.,](?<f>\\d{1,9}))?)?分?");
    private static final Pattern DOTTED = Pattern.compile("(?<h>\\d{1,2})[.hH](?<min>\\d{2})(?!\\d|\\.\\d)");
    private static final Pattern DOTTED_SECONDS =
            Pattern.compile("(?<h>\\d{1,2})\\.(?<min>\\d{2})\\.(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?(?!\\d)");
    private static final Pattern DIGITS =
            Pattern.compile("(?<h>\\d{2})(?<min>\\d{2})(?:(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<y>\\d{4})(?!\\d)年?");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<n>\\d{1,2})(?!\\d)(?:(?:st|nd|rd|th|er)(?!\\p{L})|[º°ª])?\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR =
            Pattern.compile("(?<h>\\d{1,2})[\\s\\u00a0\\u202f]?(?<word>\\p{L}[\\p{L}.']{0,8})");
    private static final Pattern OFFSET =
            Pattern.compile("(?<sign>[+-])(?<h>\\d{1,2})(?::?(?<min>\\d{2})(?::00)?)?(?!\\d)");
    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}'_]*(?:[.-]\\p{L}[\\p{L}\\p{M}]*)*(?:\\.|/[\\p{L}_/-]+)?");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,60}\\)|\\[[^\\[\\]]{0,60}\\]");

    private static final int MONTHS = 12;
    private static final int NOON = 12;
    private static final int MIDNIGHT = 24;

    private final TimeNames names;
    private final Optional<ZoneId> feed;
    private final Matcher text;
    private final String written;
    private final Mode mode;
    private final TimeParts parts = new TimeParts();

    private int at;
    private int end;
    private boolean iso;
    private boolean nearDate;
    private boolean dangling;
    private boolean hourNext;

    /** What may follow the time. */
    enum Mode {
        NOTHING_FOLLOWS,
        TEXT_FOLLOWS
    }

    TimeScan(TimeNames names, Optional<ZoneId> feed, String text, Mode mode) {
        this.names = names;
        this.feed = feed;
        this.written = text;
        this.mode = mode;
        this.text = WORD.matcher(text);
    }

    /** The time, if the text is nothing but a time with at least a whole date. */
    Optional<WrittenTime> whole() {
        boolean read = scan() && !dangling;
        return read && parts.hasYear() && parts.hasMonth() && parts.hasDay() ? parts.time() : Optional.empty();
    }

    /** The time up to the first word that belongs to no time; empty when there is no part of one. */
    Optional<WrittenTime> first() {
        scan();
        return end == 0 ? Optional.empty() : parts.time();
    }

    /** Where the time ends in the text. */
    int end() {
        return end;
    }

    /** Whether all of the text was read. */
    private boolean scan() {
        while (at < written.length()) {
            char c = written.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ',' || c == ')' || c == ']') {
                at++;
            } else if (!part(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean part(char c) {
        dangling = false;
        if (Character.isDigit(c)) {
            return number();
        }
        if (Character.isLetter(c)) {
            return word();
        }
        if (c == '(' || c == '[') {
            return (parts.hasZone() && take(COMMENT, comment -> true)) || skip();
        }
        boolean offset = (c == '+' || c == '-') && mayHaveZone() && take(OFFSET, this::offset);
        return offset || (nearDate && (c == '-' || c == '/' || c == '.') && skip());
    }

    private boolean mayHaveZone() {
        return parts.hasTimeOfDay() || iso;
    }

    /** Skips a sign between the parts of a date, such as {@code 1-May-2025}. */
    private boolean skip() {
        at++;
        return at < written.length() && Character.isLetterOrDigit(written.charAt(at));
    }

    private boolean number() {
        boolean date = !parts.hasDay()
                && (take(COMPACT_TIME, this::compact)
                        || take(COMPACT, this::isoDate)
                        || take(ISO_DATE, this::isoDate)
                        || take(NUMBERS, this::numbers)
                        || take(DAY_MONTH, found -> parts.dayAndMonth(number(found, "d"), number(found, "m"))));
        if (date) {
            nearDate = true;
            return true;
        }
        boolean time = !parts.hasTimeOfDay()
                && (take(TIME, this::time)
                        || (parts.hasDay() && take(DOTTED_SECONDS, this::time))
                        || (!iso && take(DOTTED, this::time))
                        || take(HOUR, this::hour));
        boolean hour = !time && hourNext && take(NUMBER, found -> parts.timeOfDay(number(found, "n"), 0, 0, null));
        return time || hour || fourDigits() || take(NUMBER, this::dayOrYear);
    }

    /** Four digits beside a day or month, or behind the time of day, are a year, else the time of day. */
    private boolean fourDigits() {
        boolean wanted = !parts.hasYear() && (nearDate || parts.hasTimeOfDay());
        Predicate<Matcher> year =
                found -> TimeParts.isPlausibleYear(number(found, "y")) && parts.year(found.group("y"));
        if (wanted && take(YEAR, year)) {
            nearDate = true;
            return true;
        }
        return !parts.hasTimeOfDay() && take(DIGITS, this::time);
    }

    private boolean dayOrYear(Matcher found) {
        boolean shortYear = mode == Mode.NOTHING_FOLLOWS && parts.hasDay() && parts.hasMonth() && nearDate;
        boolean read = shortYear
                ? found.group("n").length() == 2 && parts.year(found.group("n"))
                : parts.day(number(found, "n"));
        nearDate = read;
        return read;
    }

    private boolean compact(Matcher found) {
        return TimeParts.isPlausibleYear(number(found, "y")) && time(found) && isoDate(found);
    }

    private boolean isoDate(Matcher found) {
        iso = parts.date(found.group("y"), number(found, "m"), number(found, "d"));
        return iso;
    }

    /** A date in numbers: with full stops the day comes first; else only where the other order is impossible. */
    private boolean numbers(Matcher found) {
        int a = number(found, "a");
        int b = number(found, "b");
        boolean dotted = found.group("sep").equals(".");
        boolean dayFirst = dotted || a > MONTHS || a == b;
        boolean monthFirst = !dotted && b > MONTHS;
        boolean year = dotted || found.group("y").length() > 2;
        return year && (dayFirst || monthFirst) && parts.date(found.group("y"), dayFirst ? b : a, dayFirst ? a : b);
    }

    private boolean time(Matcher found) {
        boolean precise = found.pattern() != DOTTED;
        String second = precise ? found.group("s") : null;
        boolean fraction = second != null && found.pattern() != COMPACT_TIME;
        return parts.timeOfDay(
                number(found, "h"),
                number(found, "min"),
                second == null ? 0 : Integer.parseInt(second),
                fraction ? found.group("f") : null);
    }

    private boolean hour(Matcher found) {
        String word = bare(found.group("word"));
        boolean afternoon = names.is(Part.PM, word);
        if (afternoon || names.is(Part.AM, word)) {
            return parts.halfDay(number(found, "h"), 0, afternoon);
        }
        if (number(found, "h") == NOON && isNoonOrMidnight(word)) {
            return noonOrMidnight(word);
        }
        return names.is(Part.HOUR, word) && parts.timeOfDay(number(found, "h"), 0, 0, null);
    }

    private boolean offset(Matcher found) {
        int sign = found.group("sign").equals("-") ? -1 : 1;
        String minutes = Objects.requireNonNullElse(found.group("min"), "0");
        try {
            return parts.offset(ZoneOffset.ofHoursMinutes(sign * number(found, "h"), sign * Integer.parseInt(minutes)));
        } catch (DateTimeException e) {
            // such as +99:00
            return false;
        }
    }

    private boolean word() {
        int before = end;
        if (!take(WORD, this::word)) {
            return false;
        }
        // a word such as "at" belongs to the time only if more of the time follows
        end = dangling ? before : end;
        return true;
    }

    private boolean word(Matcher found) {
        String word = bare(found.group());
        dangling = names.is(Part.WITHIN, word);
        hourNext = false;
        return dangling || date(word) || timeOfDay(word) || isZone(found.group());
    }

    private boolean date(String word) {
        Set<DayOfWeek> days = names.weekdays(word);
        Optional<Month> month = names.month(word);
        nearDate = month.map(named -> days.isEmpty() ? parts.month(named) : parts.monthOrWeekday(named, days))
                .orElse(!days.isEmpty());
        if (month.isEmpty()) {
            parts.weekday(days);
        }
        return nearDate;
    }

    private boolean timeOfDay(String word) {
        boolean afternoon = names.is(Part.PM, word);
        if (afternoon || names.is(Part.AM, word)) {
            return parts.half(afternoon);
        }
        boolean ofHour = names.is(Part.HOUR, word);
        hourNext = ofHour && !parts.hasTimeOfDay();
        return isNoonOrMidnight(word) ? noonOrMidnight(word) : ofHour;
    }

    private boolean isNoonOrMidnight(String word) {
        return names.is(Part.NOON, word) || names.is(Part.MIDNIGHT, word);
    }

    private boolean noonOrMidnight(String word) {
        // the later of the two midnights of a day: to publish late is better than early
        return parts.timeOfDay(names.is(Part.NOON, word) ? NOON : MIDNIGHT, 0, 0, null);
    }

    private boolean isZone(String name) {
        return mayHaveZone()
                && names.zone(name, feed)
                        .or(() -> names.zone(bare(name).toUpperCase(Locale.ROOT), feed))
                        .map(parts::zone)
                        .orElse(false);
    }

    /** Whether the pattern stands here and {@code use} takes it; then the scan goes on behind it. */
    private boolean take(Pattern pattern, Predicate<Matcher> use) {
        text.usePattern(pattern).region(at, written.length());
        if (!text.lookingAt()) {
            return false;
        }
        int next = text.end();
        if (!use.test(text)) {
            return false;
        }
        at = next;
        end = next;
        return true;
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
