package io.depeche.app.audit;

import io.depeche.app.audit.Book.End;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
            raw.readTo(to, counted(record -> {
                if (isBetween(record, begin, to)) {
                    book.raw(record);
                }
            }));
        }
        List<Followed> outcomes = new ArrayList<>();
        try {
            consumers(book)
                    .forEach((topic, consumer) ->
                            outcomes.add(new Followed(TopicReader.fromTime(cluster, topic, begin), counted(consumer))));
            outcomes.forEach(Followed::read);
            wait(book, outcomes, patience);
        } finally {
            outcomes.forEach(outcome -> outcome.reader().close());
        }
        return report(book, begin, to, List.copyOf(truncated.keySet()));
    }

    /** A topic of outcomes, read further each time. */
    private record Followed(TopicReader reader, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        void read() {
            reader.readToEnd(each);
        }
    }

    private Map<String, Consumer<ConsumerRecord<byte[], byte[]>>> consumers(Book book) {
        return Map.of(
                topics.articles(),
                record -> book.ended(End.KEPT, record),
                topics.skipped(),
                record -> book.ended(End.SKIPPED, record),
                topics.deadLetters(),
                record -> book.ended(End.REFUSED, record),
                topics.held(),
                book::held);
    }

    private Consumer<ConsumerRecord<byte[], byte[]>> counted(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        return record -> {
            progress.read(record.topic());
            each.accept(record);
        };
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
    private static void wait(Book book, List<Followed> outcomes, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && !book.open().isEmpty()) {
            outcomes.get(0).reader().poll(BETWEEN_LOOKS).forEach(outcomes.get(0).each());
            outcomes.forEach(Followed::read);
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
