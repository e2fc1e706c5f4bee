package io.depeche.ingest.time;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.depeche.words.Kind;
import io.depeche.words.Table;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words within a time mean. Words are in lower case and without a full stop at their end. */
final class TimeNames {
    private final Map<String, Month> months;
    private final Map<String, Set<DayOfWeek>> weekdays;
    private final Map<String, List<Meaning>> zones;
    private final Map<Part, Set<String>> parts;

    /** What a word is within a time. */
    enum Part {
        WITHIN,
        HOUR,
        AM,
        PM,
        NOON,
        MIDNIGHT
    }

    /**
     * A zone that a name means.
     *
     * @param sure whether the time in no other zone of this name is later
     */
    record Zone(ZoneId id, boolean sure) {}

    private record Meaning(ZoneId id, List<String> where) {
        static Meaning of(Table.Row row) {
            List<String> where = row.find("where")
                    .map(zones -> Arrays.asList(zones.split(" ", -1)))
                    .orElse(List.of());
            try {
                return new Meaning(ZoneId.of(row.get("offset")), where);
            } catch (DateTimeException e) {
                throw row.fault("'" + row.get("offset") + "' is neither an offset such as +0100 nor a zone of the tz"
                        + " database such as Europe/Paris");
            }
        }
    }

    TimeNames(Words words) {
        this.months = words.rows(Kind.MONTHS).stream()
                .collect(toUnmodifiableMap(
                        row -> row.get("word"),
                        row -> Month.of(Integer.parseInt(row.get("month"))),
                        (shipped, own) -> own));
        this.weekdays = words.rows(Kind.WEEKDAYS).stream()
                .collect(groupingBy(
                        row -> row.get("word"),
                        mapping(row -> DayOfWeek.of(Integer.parseInt(row.get("day"))), toSet())));
        this.zones = words.rows(Kind.TIME_ZONES).stream()
                .collect(groupingBy(row -> row.get("name").toUpperCase(Locale.ROOT), mapping(Meaning::of, toList())));
        this.parts = Arrays.stream(Part.values())
                .collect(toUnmodifiableMap(
                        part -> part,
                        part -> words.of(Kind.TIME_WORDS, new Use(part.name().toLowerCase(Locale.ROOT)))));
    }

    Optional<Month> month(String word) {
        return Optional.ofNullable(months.get(word));
    }

    /** The days that a word may name; empty when it is not the name of a day. */
    Set<DayOfWeek> weekdays(String word) {
        return weekdays.getOrDefault(word, Set.of());
    }

    boolean is(Part part, String word) {
        return parts.getOrDefault(part, Set.of()).contains(word);
    }

    /**
     * The zone that a name means.
     *
     * @param name in capitals, or a zone of the tz database
     * @param feed the zone of the feed, which decides between several meanings
     */
    Optional<Zone> zone(String name, Optional<ZoneId> feed) {
        List<Meaning> meanings = zones.getOrDefault(name, List.of());
        String place = feed.map(ZoneId::getId).orElse("");
        return meanings.stream()
                .filter(meaning -> meaning.where().contains(place))
                .findFirst()
                .map(meaning -> new Zone(meaning.id(), true))
                .or(() -> meanings.stream()
                        .filter(meaning -> meaning.where().isEmpty())
                        .reduce((shipped, own) -> own)
                        .map(meaning -> new Zone(meaning.id(), isLatest(meaning, meanings))))
                .or(() -> place(name));
    }

    private static boolean isLatest(Meaning chosen, List<Meaning> meanings) {
        return meanings.stream().noneMatch(other -> offset(other.id()) < offset(chosen.id()));
    }

    /** How far a zone is ahead of UTC, in seconds; of a place, in its winter. */
    private static int offset(ZoneId zone) {
        return zone.getRules().getStandardOffset(Instant.EPOCH).getTotalSeconds();
    }

    private static Optional<Zone> place(String name) {
        try {
            return name.indexOf('/') > 0 ? Optional.of(new Zone(ZoneId.of(name), true)) : Optional.empty();
        } catch (DateTimeException e) {
            // not a place of the tz database, so not a zone
            return Optional.empty();
        }
    }
}
