package io.depeche.app.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.crash.history.Sent;
import io.depeche.model.kafka.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends made-up items at a steady pace, whatever happens, until it is closed. It pauses while it is told so: on a machine that
 * cannot follow the pace the backlog would grow for ever.
 */
public final class Load implements AutoCloseable {
    /** Header of raw records: the number of the send. */
    public static final String NUMBER = "load-number";

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Duration pace;
    private final ConcurrentMap<Integer, Place> acknowledged = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::send, "load");
    private final long began = System.currentTimeMillis();
    private volatile int sent;
    private volatile boolean paused;
    private volatile boolean closed;

    private Load(Cluster cluster, String topic, Duration pace) {
        this.producer = cluster.producer();
        this.topic = topic;
        this.pace = pace;
    }

    /**
     * Begins to send.
     *
     * @param pace the time between two items
     */
    public static Load start(Cluster cluster, String topic, Duration pace) {
        Load load = new Load(cluster, topic, pace);
        load.thread.start();
        return load;
    }

    private void send() {
        long due = System.nanoTime();
        for (int number = 0; !closed; number++) {
            send(number);
            sent = number + 1;
            due += pace.toNanos();
            while (!closed && (paused || System.nanoTime() < due)) {
                due = paused ? System.nanoTime() + pace.toNanos() : due;
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    /** Pauses while what came out last was sent more than {@code most} items ago. */
    public void pauseBeyond(int most, Instant out) {
        paused = (sent - most) * pace.toMillis() > Math.max(0, out.toEpochMilli() - began);
    }

    private long time(int number) {
        return began + number * pace.toMillis();
    }

    /** A logical time: all items of this time or a later one are sent after the call. */
    public Instant now() {
        return Instant.ofEpochMilli(time(sent + 1));
    }

    private void send(int number) {
        MadeUpItem item = MadeUpItem.of(number);
        byte[] feed = item.feed().getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, null, time(number), feed, item.bytes());
        record.headers()
                .add(Headers.FEED, feed)
                .add(NUMBER, Integer.toString(number).getBytes(UTF_8));
        // what is not acknowledged may be there or not: the history says so
        var unused = producer.send(record, (at, exception) -> {
            if (exception == null) {
                acknowledged.put(number, new Place(at.topic(), at.partition(), at.offset()));
            }
        });
    }

    /** Every send so far, and where Kafka acknowledged it. */
    public List<Sent> sent() {
        return IntStream.range(0, sent)
                .mapToObj(number -> new Sent(number, acknowledged.get(number)))
                .toList();
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
