package io.depeche.app.console.desk;

import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterState;
import io.depeche.model.operation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The headers of the last 5,000 dead letters, and what operators decided about them. Their bytes stay on the topic. */
public final class LetterShelf implements TopicFollower.State {
    /** The most letters that it keeps. */
    public static final int CAPACITY = 5_000;

    private static final int MOST_DECISIONS = 4 * CAPACITY;
    private static final Comparator<Letter> NEWEST_FIRST =
            Comparator.comparing(Letter::at).reversed();

    private final Map<String, Letter> byPlace = new LinkedHashMap<>();
    private final Map<String, LetterState> decided = new LinkedHashMap<>();
    private final Beat beat;

    /** An empty shelf. */
    public LetterShelf(Beat beat) {
        this.beat = beat;
    }

    @Override
    public synchronized void take(ConsumerRecord<byte[], byte[]> record) {
        Letter letter = Letter.of(record);
        byPlace.put(letter.place().toString(), letter);
        if (byPlace.size() > CAPACITY) {
            byPlace.remove(byPlace.keySet().iterator().next());
        }
    }

    /** The record of {@code wire.operations} that says what was decided; those about other things change nothing. */
    public synchronized void decided(Operation operation) {
        LetterState.after(operation).ifPresent(state -> {
            decided.put(operation.subject(), state);
            if (decided.size() > MOST_DECISIONS) {
                decided.remove(decided.keySet().iterator().next());
            }
        });
        beat.tick();
    }

    @Override
    public void upToDate() {
        beat.tick();
    }

    /** A letter with what became of it. */
    public record Row(Letter letter, LetterState state) {}

    /** The letters, newest first. */
    public synchronized List<Row> letters() {
        List<Letter> letters = new ArrayList<>(byPlace.values());
        letters.sort(NEWEST_FIRST);
        return letters.stream().map(this::row).toList();
    }

    /** The letter at a place. */
    public synchronized Optional<Row> at(Place place) {
        return Optional.ofNullable(byPlace.get(place.toString())).map(this::row);
    }

    /** How many letters nobody has decided about. */
    public synchronized long waiting() {
        return byPlace.keySet().stream()
                .filter(place -> !decided.containsKey(place))
                .count();
    }

    private Row row(Letter letter) {
        return new Row(letter, decided.getOrDefault(letter.place().toString(), LetterState.WAITING));
    }
}
