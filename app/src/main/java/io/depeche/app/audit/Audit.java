package io.depeche.app.audit;

import io.depeche.app.audit.Book.End;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads {@code wire.raw} and the topics of outcomes, all of them committed records alone, and compares them. */
public final class Audit {
    private static final Duration PATIENCE_OF_A_READ = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Cluster cluster;
    private final Topics topics;
    private final Progress progress;

    /** Hears of each record that is read. */
    public interface Progress {
        void read(String topic);
    }

    public Audit(Cluster cluster, Topics topics, Progress progress) {
        this.cluster = cluster;
        this.topics = topics;
        this.progress = progress;
    }

    /**
     * Audits the raw records of a time. The stages may run: items that are under way have {@code patience} to end.
     *
     * @throws io.depeche.app.failure.CommandFailed when a topic does not exist or Kafka stops answering
     */
    public AuditReport of(Instant from, Instant to, Duration patience) {
        Map<String, Instant> truncated = truncated(from);
        Instant begin = truncated.values().stream().max(Instant::compareTo).orElse(from);
        Book book = new Book(topics.raw());
        try (TopicReader raw = TopicReader.fromTime(cluster, topics.raw(), begin)) {
            raw.readTo(to, record -> {
                progress.read(record.topic());
                if (isBetween(record, begin, to)) {
                    book.raw(Place.of(record));
                }
            });
        }
        try (OutcomeTopics outcomes =
                new OutcomeTopics(topics, book, topic -> TopicReader.fromTime(cluster, topic, begin), progress)) {
            outcomes.read();
            wait(book, outcomes, patience);
        }
        return report(book, begin, to, List.copyOf(truncated.keySet()));
    }

    private static boolean isBetween(ConsumerRecord<?, ?> record, Instant from, Instant to) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** Topics that have lost records of this time or later, with the time of the oldest that they still have. */
    private Map<String, Instant> truncated(Instant from) {
        Map<String, Instant> truncated = new LinkedHashMap<>();
        for (String topic : List.of(topics.raw(), topics.articles(), topics.skipped(), topics.deadLetters())) {
            try (TopicReader reader = TopicReader.fromEnd(cluster, topic)) {
                Optional<Instant> since = reader.truncatedAt(PATIENCE_OF_A_READ);
                since.filter(from::isBefore).ifPresent(time -> truncated.put(topic, time));
            }
        }
        return truncated;
    }

    /** Reads on while items are under way. */
    private static void wait(Book book, OutcomeTopics outcomes, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && book.countOpen() > 0) {
            outcomes.read(BETWEEN_LOOKS);
        }
    }

    private static List<String> texts(List<Place> places) {
        return places.stream().map(Place::toString).toList();
    }

    private static AuditReport report(Book book, Instant from, Instant to, List<String> truncated) {
        return new AuditReport(
                from,
                to,
                truncated,
                book.records(),
                book.items(),
                book.count(End.KEPT),
                book.count(End.SKIPPED),
                book.count(End.REFUSED),
                book.waiting().size(),
                texts(book.open()),
                texts(book.doubled()));
    }
}
