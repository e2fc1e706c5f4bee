package io.depeche.app.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.cluster.Cluster;
import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends made-up items at a steady pace, whatever happens, until it is closed. A raw record says where it must end. */
final class Load implements AutoCloseable {
    /** Header of raw records: the {@link MadeUpItem.End} of the item. */
    static final String BECOMES = "load-becomes";

    private static final long PACE_MILLIS = 10;
    private static final long PACE_NANOS = Duration.ofMillis(PACE_MILLIS).toNanos();

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::send, "load");
    private final long began = System.currentTimeMillis();
    private volatile int sent;
    private volatile boolean closed;

    private Load(Cluster cluster, String topic) {
        this.producer = cluster.producer();
        this.topic = topic;
    }

    static Load start(Cluster cluster, String topic) {
        Load load = new Load(cluster, topic);
        load.thread.start();
        return load;
    }

    private void send() {
        long due = System.nanoTime();
        for (int number = 0; !closed; number++) {
            send(MadeUpItem.of(number), time(number));
            sent = number + 1;
            due += PACE_NANOS;
            while (!closed && System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private long time(int number) {
        return began + number * PACE_MILLIS;
    }

    /** A logical time: all items of this time or a later one are sent after the call. */
    Instant now() {
        return Instant.ofEpochMilli(time(sent + 1));
    }

    private void send(MadeUpItem item, long time) {
        byte[] feed = item.feed().getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, null, time, feed, item.bytes());
        record.headers()
                .add(Headers.FEED, feed)
                .add(BECOMES, item.becomes().name().getBytes(UTF_8));
        var unused = producer.send(record, (at, exception) -> {
            if (exception == null) {
                acknowledged.add(Coordinates.record(at.topic(), at.partition(), at.offset()));
            } else {
                failures.add(exception);
            }
        });
    }

    /** What Kafka has acknowledged, {@code topic-partition@offset}. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Why items were not acknowledged. */
    Queue<Exception> failures() {
        return failures;
    }

    /** Sends no more and waits until everything sent is acknowledged or has failed. */
    @Override
    public void close() {
        closed = true;
        try (producer) {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the load was ending", e);
        }
    }
}
