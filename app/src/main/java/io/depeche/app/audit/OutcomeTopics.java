package io.depeche.app.audit;

import io.depeche.app.audit.Book.End;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.kafka.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topics that say how items ended, entered into a book: each is read further each time. */
final class OutcomeTopics implements AutoCloseable {
    private final List<Followed> all = new ArrayList<>();

    private record Followed(TopicReader reader, Consumer<ConsumerRecord<byte[], byte[]>> each) {}

    /**
     * The topics.
     *
     * @param open a reader of a topic, at the place where reading begins
     */
    OutcomeTopics(Topics topics, Book book, Function<String, TopicReader> open, Audit.Progress progress) {
        try {
            consumers(topics, book)
                    .forEach((topic, consumer) -> all.add(new Followed(open.apply(topic), record -> {
                        progress.read(record.topic());
                        consumer.accept(record);
                    })));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Map<String, Consumer<ConsumerRecord<byte[], byte[]>>> consumers(Topics topics, Book book) {
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

    /** Reads what there is. */
    void read() {
        all.forEach(topic -> topic.reader().readToEnd(topic.each()));
    }

    /** Waits so long at most for something new, and reads what there is. */
    void read(Duration wait) {
        Followed first = all.get(0);
        first.reader().poll(wait).forEach(first.each());
        read();
    }

    @Override
    public void close() {
        all.forEach(topic -> topic.reader().close());
    }
}
