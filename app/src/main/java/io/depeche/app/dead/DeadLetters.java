package io.depeche.app.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The letters on {@code wire.dead-letters} at one moment.
 *
 * @param letters in the order in which they were refused
 * @param redriven places of redriven letters, which may include places of letters not in {@code letters}
 */
public record DeadLetters(List<Letter> letters, Set<String> redriven) {
    private static final Comparator<Letter> ORDER = Comparator.comparing(Letter::at)
            .thenComparing(letter -> letter.place().partition())
            .thenComparing(letter -> letter.place().offset());

    public DeadLetters {
        letters = letters.stream().sorted(ORDER).toList();
        redriven = Set.copyOf(redriven);
    }

    /**
     * Reads the wanted letters, and finds the ones already redriven in the stages' input topics.
     *
     * @throws io.depeche.app.failure.CommandFailed when a topic is missing
     */
    public static DeadLetters read(Cluster cluster, Topics topics, Predicate<Letter> wanted) {
        List<Letter> letters = new ArrayList<>();
        Set<String> redriven = new HashSet<>();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topics.deadLetters())) {
            reader.readToEnd(record -> {
                Letter letter = Letter.of(record);
                if (wanted.test(letter)) {
                    letters.add(letter);
                }
                redriven.addAll(RecordHeaders.each(record, Headers.REDRIVE_OF));
            });
        }
        letters.stream()
                .map(Letter::received)
                .min(Comparator.naturalOrder())
                .ifPresent(earliest -> redriven.addAll(redrivenSince(earliest, cluster, topics)));
        return new DeadLetters(letters, redriven);
    }

    /** A redriven record keeps the time at which its item was received, so reading from the earliest of these finds it. */
    private static Set<String> redrivenSince(Instant earliest, Cluster cluster, Topics topics) {
        Set<String> redriven = new HashSet<>();
        for (String topic : List.of(topics.raw(), topics.items(), topics.enriched())) {
            try (TopicReader reader = TopicReader.fromTime(cluster, topic, earliest)) {
                reader.readToEnd(record -> redriven.addAll(RecordHeaders.each(record, Headers.REDRIVE_OF)));
            }
        }
        return redriven;
    }

    /** Whether that letter was redriven. */
    public boolean hasRedriven(Letter letter) {
        return redriven.contains(letter.place().toString());
    }

    /** The letters that were not redriven. */
    public List<Letter> waiting() {
        return letters.stream().filter(letter -> !hasRedriven(letter)).toList();
    }
}
