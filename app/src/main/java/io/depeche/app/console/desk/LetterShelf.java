package io.depeche.app.console.desk;

import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.app.dead.Letter;
import io.depeche.model.kafka.Headers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The headers of the last 5,000 dead letters, and which of them were redriven. Their bytes stay on the topic. */
public final class LetterShelf implements TopicFollower.State {
    /** The most letters that it keeps. */
    public static final int CAPACITY = 5_000;

    private static final int MOST_REDRIVEN = 4 * CAPACITY;
    private static final Comparator<Letter> NEWEST_FIRST =
            Comparator.comparing(Letter::at).reversed();

    private final Map<String, Letter> byPlace = new LinkedHashMap<>();
    private final Set<String> redriven = new LinkedHashSet<>();
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
        redriven(record);
    }

    /** Remembers the letters that a record takes back. The outcomes of redriven items name them. */
    public synchronized void redriven(ConsumerRecord<byte[], byte[]> record) {
        if (redriven.addAll(RecordHeaders.each(record, Headers.REDRIVE_OF)) && redriven.size() > MOST_REDRIVEN) {
            redriven.remove(redriven.iterator().next());
        }
    }

    @Override
    public void upToDate() {
        beat.tick();
    }

    /**
     * A letter with what became of it.
     *
     * @param redriven whether an outcome of its being sent again was seen
     */
    public record Row(Letter letter, boolean redriven) {}

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

    /** How many letters were not redriven. */
    public synchronized long waiting() {
        return byPlace.keySet().stream()
                .filter(place -> !redriven.contains(place))
                .count();
    }

    private Row row(Letter letter) {
        return new Row(letter, redriven.contains(letter.place().toString()));
    }
}
