package io.depeche.app.cluster;

import io.depeche.app.access.Lacking;
import io.depeche.app.access.Right;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Sends raw items to {@code wire.raw}. The feed is the record key, so that records of one feed keep their order. */
public final class RawSender implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final String feed;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * A sender for one feed.
     *
     * @param feed its name; empty for none
     */
    public RawSender(Cluster cluster, String topic, String feed) {
        this.producer = cluster.producer();
        this.topic = topic;
        this.feed = feed;
    }

    /**
     * Sends one item without waiting for it.
     *
     * @param sent receives the record's position, {@code topic-partition@offset}, on another thread
     * @throws CommandFailed when an earlier item could not be sent
     */
    public void send(byte[] bytes, Consumer<String> sent) {
        throwIfFailed();
        byte[] key =
                feed.isEmpty() ? "default".getBytes(StandardCharsets.UTF_8) : feed.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, bytes);
        if (!feed.isEmpty()) {
            record.headers().add(Headers.FEED, key);
        }
        // the callback receives everything that the future would
        var unused = producer.send(record, (at, exception) -> {
            if (exception == null) {
                sent.accept(Coordinates.record(at.topic(), at.partition(), at.offset()));
            } else {
                failure.compareAndSet(null, exception);
            }
        });
    }

    /** Waits until Kafka has acknowledged every item. */
    public void flush() {
        producer.flush();
        throwIfFailed();
    }

    private void throwIfFailed() {
        Exception e = failure.get();
        if (e != null) {
            throw new CommandFailed(
                    "could not send an item to " + topic + ": "
                            + Lacking.in(e, List.of(Right.write(topic)), any -> Set.of())
                                    .orElse(e.getMessage()),
                    e);
        }
    }

    @Override
    public void close() {
        try (producer) {
            flush();
        }
    }
}
