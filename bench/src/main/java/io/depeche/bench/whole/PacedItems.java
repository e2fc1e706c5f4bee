package io.depeche.bench.whole;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicReader;
import io.depeche.bench.Items;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Items that are sent at a steady rate, and the times until a read_committed subscriber has what they become. Time starts when an
 * item was due, so a stall counts for every item that it delays. The due time travels in a header, which every stage passes on.
 *
 * @param from the topic to send to
 * @param to the topic to read
 * @param rate items a second
 * @param seconds for how long
 */
record PacedItems(Cluster cluster, String from, String to, int rate, int seconds) {
    private static final Duration DRAIN = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String DUE = "bench-due";

    /** Notified of the items that arrived so far, about once a minute. */
    @FunctionalInterface
    interface EachMinute {
        void passed(int minute, Arrivals sinceTheLast);
    }

    /**
     * Items that arrived.
     *
     * @param nanos from due to read, one an item, in order of arrival
     * @param lasted nanoseconds from the first due time to the last arrival
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Arrivals(long[] nanos, long lasted) {
        /** Items of which only the times are known, in milliseconds. */
        static Arrivals ofMillis(double[] millis) {
            return new Arrivals(
                    Arrays.stream(millis).mapToLong(time -> (long) (time * 1e6)).toArray(), 1);
        }

        /** Items a second. */
        double rate() {
            return nanos.length * 1e9 / lasted;
        }

        /** The usual percentiles in milliseconds. */
        String percentiles() {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return String.format(
                    Locale.ROOT,
                    "p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms",
                    millis(sorted, 0.50),
                    millis(sorted, 0.95),
                    millis(sorted, 0.99),
                    millis(sorted, 1.0));
        }

        private static double millis(long[] sorted, double share) {
            int index = (int) Math.ceil(share * sorted.length) - 1;
            return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, index)] / 1e6;
        }
    }

    /**
     * Sends and reads them.
     *
     * @param firstNumber of the items, so that no two runs send the same
     * @throws IllegalStateException when some have not arrived a minute after the last was due
     */
    Arrivals run(long firstNumber, EachMinute eachMinute) {
        int items = rate * seconds;
        long[] nanos = new long[items];
        int arrived = 0;
        int told = 0;
        int minute = 0;
        try (TopicReader reader = TopicReader.fromEnd(cluster, to)) {
            long begin = System.nanoTime();
            long minuteBegan = begin;
            new Thread(() -> send(firstNumber, begin), "sender").start();
            while (arrived < items) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    nanos[arrived++] = System.nanoTime() - due(record);
                }
                long now = System.nanoTime();
                if (now - begin > TimeUnit.MINUTES.toNanos(minute + 1L)) {
                    eachMinute.passed(
                            ++minute, new Arrivals(Arrays.copyOfRange(nanos, told, arrived), now - minuteBegan));
                    told = arrived;
                    minuteBegan = now;
                }
                if (now - begin > Duration.ofSeconds(seconds).plus(DRAIN).toNanos()) {
                    throw new IllegalStateException((items - arrived) + " of " + items + " items did not arrive within "
                            + DRAIN.toSeconds() + " s: this machine does not keep up with " + rate + " items/s");
                }
            }
            return new Arrivals(nanos, System.nanoTime() - begin);
        }
    }

    private static long due(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(RecordHeaders.text(record, DUE).orElseThrow());
    }

    private void send(long firstNumber, long begin) {
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            for (int i = 0; i < rate * seconds; i++) {
                long due = begin + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(from, Items.text(firstNumber + i));
                record.headers().add(DUE, Long.toString(due).getBytes(StandardCharsets.UTF_8));
                // a failed send counts as an item that does not arrive
                var unused = producer.send(record);
            }
        }
    }
}
