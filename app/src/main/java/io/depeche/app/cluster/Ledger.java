package io.depeche.app.cluster;

import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Checks that every item of every raw record has exactly one outcome or waits for one, by the coordinates on articles,
 * letters, skips and notices of what is held. Redriving a letter to a topic between stages takes the letter back: the item's next outcome names the
 * letter and replaces it. Records may be entered in any order, each once. Not thread-safe.
 */
public final class Ledger {
    private final Map<Coordinates, Integer> seen = new HashMap<>();
    private final Map<Coordinates, Integer> waiting = new HashMap<>();
    private final Set<Letter> letters = new HashSet<>();
    private final Set<Letter> takenBack = new HashSet<>();

    /** A letter that is the outcome of an item. */
    private record Letter(String place, Coordinates coordinates) {}

    private static Coordinates coordinates(ConsumerRecord<?, ?> record) {
        return RecordHeaders.text(record, Headers.RAW)
                .map(Coordinates::parse)
                .orElseThrow(() -> new IllegalArgumentException("a record of " + record.topic() + " has no header "
                        + Headers.RAW + ": Dépêche did not write it"));
    }

    /** Enters a record of one of the three topics that hold outcomes. */
    public void enter(ConsumerRecord<?, ?> record) {
        Coordinates coordinates = coordinates(record);
        seen.merge(coordinates, 1, Integer::sum);
        if (RecordHeaders.text(record, Headers.DEAD_STAGE).isPresent()) {
            letters.add(new Letter(Place.of(record).toString(), coordinates));
        }
        RecordHeaders.each(record, Headers.REDRIVE_OF).forEach(place -> takenBack.add(new Letter(place, coordinates)));
    }

    /** Enters a record of {@code wire.held}: an item waits, or waits no more. */
    public void enterHeld(ConsumerRecord<?, ?> notice) {
        waiting.merge(coordinates(notice), notice.value() == null ? -1 : 1, Integer::sum);
    }

    /** The items that wait for the end of their embargo. */
    public Set<Coordinates> held() {
        return waiting.entrySet().stream()
                .filter(item -> item.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether every item of all these raw records ({@code topic-partition@offset}) has an outcome. */
    public boolean accountsFor(Collection<String> rawRecords) {
        return missing(rawRecords).isEmpty();
    }

    /** The raw records with an item that has no outcome. */
    public Set<String> missing(Collection<String> rawRecords) {
        Map<String, Integer> ended = new HashMap<>();
        Map<String, Integer> items = new HashMap<>();
        Stream.concat(seen.keySet().stream(), held().stream()).distinct().forEach(coordinates -> {
            ended.merge(coordinates.source(), 1, Integer::sum);
            items.put(coordinates.source(), coordinates.of());
        });
        Set<String> missing = new HashSet<>();
        for (String raw : rawRecords) {
            if (ended.getOrDefault(raw, 0) < Math.max(1, items.getOrDefault(raw, 1))) {
                missing.add(raw);
            }
        }
        return missing;
    }

    /** The coordinates with more than one outcome, not counting letters taken back. */
    public Set<Coordinates> doubled() {
        Map<Coordinates, Integer> returned = new HashMap<>();
        letters.stream()
                .filter(takenBack::contains)
                .forEach(letter -> returned.merge(letter.coordinates(), 1, Integer::sum));
        Set<Coordinates> doubled = new HashSet<>();
        seen.forEach((coordinates, times) -> {
            if (times - returned.getOrDefault(coordinates, 0) > 1) {
                doubled.add(coordinates);
            }
        });
        return doubled;
    }
}
