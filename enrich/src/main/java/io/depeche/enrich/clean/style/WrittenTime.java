package io.depeche.enrich.clean.style;

import io.depeche.enrich.clean.text.WrittenDay;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as sites and portals print it: {@code September 3, 2024 09:12}, {@code 3 Sep 2024, 9:12 am ET},
 * {@code 03.09.2024 um 09:12 Uhr}, {@code 3 septembre 2024 à 9h12}.
 */
final class WrittenTime {
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})(?:[:.]| ?[hH] ?)(\\d\\d)(?::(\\d\\d))?(?![\\d.])(?: ?([aApP])\\.?[mM]\\b\\.?)?"
                    + "(?:,? ?\\(?(?:([A-Z]{2,4}(?![A-Za-z+-])|Z\\b)|(?:GMT|UTC)? ?([+-]\\d\\d?(?::?\\d\\d)?)(?![\\d./-])))?");
    private static final int NOON = 12;

    private final WrittenDay days;
    private final Map<String, ZoneId> zones;

    WrittenTime(Words words) {
        this.days = new WrittenDay(words);
        this.zones = words.rows(Kind.TIME_ZONES).stream()
                // the meanings that do not depend on the feed
                .filter(row -> row.find("where").isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("name"), row -> ZoneId.of(row.get("offset")), (shipped, own) -> own));
    }

    /**
     * A time that was read.
     *
     * @param zoneAssumed whether the text names a time of day and no zone
     */
    record Reading(Instant instant, boolean zoneAssumed) {}

    /** The time in a text that names a day; the start of the day in UTC, as of a date alone, when it has no time of day. */
    Optional<Reading> in(String text, ZoneId usual) {
        return in(text, usual, null);
    }

    /** The same, in a language that tells whether the day or the month comes first in a date of numbers. */
    Optional<Reading> in(String text, ZoneId usual, @Nullable String language) {
        Matcher time = TIME.matcher(text);
        boolean timed = time.find();
        boolean american = timed && time.group(4) != null;
        try {
            LocalTime ofDay = timed ? ofDay(time) : LocalTime.MIDNIGHT;
            ZoneId named = timed ? zone(time) : ZoneOffset.UTC;
            ZoneId zone = named == null ? usual : named;
            return days.in(text, american ? "en" : language)
                    .map(day -> new Reading(day.atTime(ofDay).atZone(zone).toInstant(), named == null));
        } catch (DateTimeException e) {
            // two numbers that are not a time of day
            return Optional.empty();
        }
    }

    /** The zone that is named behind a time of day; null when none is, or an unknown one. */
    private @Nullable ZoneId zone(Matcher time) {
        if (time.group(6) != null) {
            return ZoneOffset.of(withTwoDigits(time.group(6)));
        }
        return time.group(5) == null ? null : zones.get(time.group(5).toUpperCase(Locale.ROOT));
    }

    private static String withTwoDigits(String offset) {
        return offset.length() == 2 ? offset.charAt(0) + "0" + offset.charAt(1) : offset;
    }

    private static LocalTime ofDay(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(4);
        boolean afternoon = half != null && half.equalsIgnoreCase("p");
        int onTheClock = half == null ? hour : hour % NOON + (afternoon ? NOON : 0);
        return LocalTime.of(
                onTheClock,
                Integer.parseInt(time.group(2)),
                time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
    }
}
