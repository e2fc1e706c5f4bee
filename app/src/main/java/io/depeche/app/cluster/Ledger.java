package io.depeche.app.cluster;

import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Checks that every item of every raw record has exactly one outcome, by the coordinates on articles, letters and
 * skips. Redriving a letter to a topic between stages takes the letter back: the item's next outcome names the
 * letter and replaces it. Records may be entered in any order, each once. Not thread-safe.
 */
public final class Ledger {
    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<Coordinates, Integer> seen = new HashMap<>();
    private final Set<Letter> letters = new HashSet<>();
    private final Set<Letter> takenBack = new HashSet<>();

    /** A letter that is the outcome of an item. */
    private record Letter(String place, Coordinates coordinates) {}

    /** Enters a record of one of the three topics that hold outcomes. */
    public void enter(ConsumerRecord<?, ?> record) {
        String raw = RecordHeaders.text(record, Headers.RAW)
                .orElseThrow(() -> new IllegalArgumentException("a record of " + record.topic() + " has no header "
                        + Headers.RAW + ": Dépêche did not write it"));
        Coordinates coordinates = Coordinates.parse(raw);
        expected.put(coordinates.source(), coordinates.of());
        seen.merge(coordinates, 1, Integer::sum);
        if (RecordHeaders.text(record, Headers.DEAD_STAGE).isPresent()) {
            letters.add(new Letter(Place.of(record).toString(), coordinates));
        }
        RecordHeaders.each(record, Headers.REDRIVE_OF).forEach(place -> takenBack.add(new Letter(place, coordinates)));
    }

    /** Whether every item of all these raw records ({@code topic-partition@offset}) has an outcome. */
    public boolean accountsFor(Collection<String> rawRecords) {
        return missing(rawRecords).isEmpty();
    }

    /** The raw records with an item that has no outcome. */
    public Set<String> missing(Collection<String> rawRecords) {
        Map<String, Integer> ended = new HashMap<>();
        seen.keySet().forEach(coordinates -> ended.merge(coordinates.source(), 1, Integer::sum));
        Set<String> missing = new HashSet<>();
        for (String raw : rawRecords) {
            int items = Math.max(1, expected.getOrDefault(raw, 1));
            if (ended.getOrDefault(raw, 0) < items) {
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
