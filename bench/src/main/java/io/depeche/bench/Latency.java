package io.depeche.bench;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.settings.Settings;
import io.depeche.model.Coordinates;
import io.depeche.model.kafka.Headers;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Measures the time from a raw item to its finished article as a read_committed subscriber sees it, with broker,
 * three stages, producer and subscriber in one process. Time starts when an item was due, so a stall counts for
 * every item that it delays.
 *
 * <p>Arguments: items per second (100), seconds to measure (60), seconds to warm up (30).
 */
public final class Latency {
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final String raw;
    private final String articles;
    private final Map<String, Long> dueNanos = new ConcurrentHashMap<>();

    Latency(Cluster cluster, Settings settings) {
        this.cluster = cluster;
        this.raw = settings.topics().raw();
        this.articles = settings.topics().articles();
    }

    /** Runs the benchmark and prints one line; its data stays in a temporary directory. */
    public static void main(String[] args) throws IOException {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        int warmUp = args.length > 2 ? Integer.parseInt(args[2]) : 30;
        AllStages.during((cluster, settings) -> {
            Latency latency = new Latency(cluster, settings);
            latency.measure(0, rate, warmUp);
            System.out.println(line(rate, seconds, latency.measure(1_000_000, rate, seconds)));
        });
    }

    /** Nanoseconds of each item, unordered. */
    long[] measure(long firstNumber, int rate, int seconds) {
        int items = rate * seconds;
        dueNanos.clear();
        long[] nanos = new long[items];
        int arrived = 0;
        try (TopicReader reader = TopicReader.fromEnd(cluster, articles)) {
            new Thread(() -> send(firstNumber, rate, items), "sender").start();
            long deadline =
                    System.nanoTime() + Duration.ofSeconds(seconds).plus(DRAIN).toNanos();
            while (arrived < items) {
                for (ConsumerRecord<byte[], byte[]> article : reader.poll(Duration.ofMillis(100))) {
                    nanos[arrived++] = System.nanoTime() - due(article);
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException((items - arrived) + " of " + items + " items did not arrive");
                }
            }
        }
        return nanos;
    }

    private long due(ConsumerRecord<byte[], byte[]> article) {
        String coordinates = RecordHeaders.text(article, Headers.RAW).orElseThrow();
        String source = Coordinates.parse(coordinates).source();
        Long due = dueNanos.get(source);
        while (due == null) {
            // the article arrived before the producer's acknowledgement
            Thread.onSpinWait();
            due = dueNanos.get(source);
        }
        return due;
    }

    private void send(long firstNumber, int rate, int items) {
        long begin = System.nanoTime();
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            for (int i = 0; i < items; i++) {
                long due = begin + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                // a failed send counts as an item that does not arrive
                var unused = producer.send(
                        item(firstNumber + i),
                        (at, failure) ->
                                dueNanos.put(Coordinates.record(at.topic(), at.partition(), at.offset()), due));
            }
        }
    }

    /** The raw record of an item. */
    ProducerRecord<byte[], byte[]> item(long number) {
        return new ProducerRecord<>(raw, Items.text(number));
    }

    private static String line(int rate, int seconds, long[] nanos) {
        return String.format(
                Locale.ROOT, "raw to finished, read committed, %d items/s for %d s: %s", rate, seconds, figures(nanos));
    }

    /** The percentiles of a measurement. */
    static String figures(long[] nanos) {
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms",
                millis(nanos, 0.50),
                millis(nanos, 0.95),
                millis(nanos, 0.99),
                millis(nanos, 1.0));
    }

    private static double millis(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
