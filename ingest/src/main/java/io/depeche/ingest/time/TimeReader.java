package io.depeche.ingest.time;

import io.depeche.words.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times in the forms that people and systems write: ISO 8601, RFC 5322, dates in words of many languages, counts of
 * seconds. A date whose day and month can't be told apart, such as {@code 05/01/2025}, is not read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-4.3">RFC 5322, obsolete dates and zones</a>
 */
public final class TimeReader {
    /** Seconds or milliseconds since 1970, also as .NET writes them. */
    private static final Pattern COUNT =
            Pattern.compile("(?:/Date\\()?(?<count>\\d{10}|\\d{13})(?:[+-]\\d{4})?(?:\\)/)?");

    /** From 2001 to 2033: other numbers of ten digits are more likely something else. */
    private static final long FIRST_COUNT = 1_000_000_000L;

    private static final long LAST_COUNT = 2_000_000_000L;
    private static final int DIGITS_OF_SECONDS = 10;
    private static final int LONGEST = 120;

    private final TimeNames names;

    /** A reader by these lists. */
    public TimeReader(Words words) {
        this.names = new TimeNames(words);
    }

    /**
     * The time that {@code written} states and nothing else; empty when it is not a time, or not a whole date.
     *
     * @param feed the time zone that the feed's profile states
     */
    public Optional<WrittenTime> whole(String written, Optional<ZoneId> feed) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return count(written).or(() -> new TimeScan(
                        names, feed, written.strip().replace('\u2212', '-'), TimeScan.Mode.NOTHING_FOLLOWS)
                .whole()
                .filter(time -> time.instant(ZoneId.of("UTC")).isPresent()));
    }

    /** A scan of the time at the start of {@code text}, which may go on with anything. */
    TimeScan start(String text, Optional<ZoneId> feed) {
        String start = text.substring(0, Math.min(LONGEST, text.length()));
        return new TimeScan(names, feed, start, TimeScan.Mode.TEXT_FOLLOWS);
    }

    private static Optional<WrittenTime> count(String written) {
        Matcher number = COUNT.matcher(written.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group("count");
        long count = Long.parseLong(digits);
        Instant instant =
                digits.length() == DIGITS_OF_SECONDS ? Instant.ofEpochSecond(count) : Instant.ofEpochMilli(count);
        boolean likely = instant.getEpochSecond() >= FIRST_COUNT && instant.getEpochSecond() < LAST_COUNT;
        try {
            return likely ? Optional.of(WrittenTime.of(instant)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
