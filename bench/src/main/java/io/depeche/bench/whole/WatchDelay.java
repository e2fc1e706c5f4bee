package io.depeche.bench.whole;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.settings.Settings;
import io.depeche.app.watchlist.WatchWriter;
import io.depeche.bench.Items;
import io.depeche.model.operation.WatchEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Measures the time from the order to watch a name to the first article on the list's topic, as a read_committed subscriber sees
 * it, while items that have the name come at a steady rate: {@code bench/run watch-delay}. Broker, stages, producer, operator
 * and subscriber share the process.
 *
 * <p>Arguments: lists to add, one after the other (100), items per second (20).
 */
public final class WatchDelay {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LISTS_BEFORE = 5;

    private WatchDelay() {}

    /** Runs the measurement and prints one line. */
    public static void main(String[] args) throws Exception {
        int lists = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        AllStages.during((cluster, settings) -> {
            AtomicBoolean over = new AtomicBoolean();
            Thread sender = new Thread(() -> send(cluster, settings, rate, over), "sender");
            sender.start();
            try {
                System.out.println(line(rate, delays(cluster, settings, lists)));
            } finally {
                over.set(true);
            }
        });
    }

    /** Nanoseconds of each list; the first lists warm up. */
    private static long[] delays(Cluster cluster, Settings settings, int lists) {
        List<Long> delays = new ArrayList<>();
        try (WatchWriter writer = new WatchWriter(cluster, settings.topics());
                TopicReader reader =
                        TopicReader.fromEnd(cluster, settings.topics().watched())) {
            for (int i = 0; i < LISTS_BEFORE + lists; i++) {
                List<WatchEntry> entries = List.of(entry("list-" + i));
                long begin = System.nanoTime();
                writer.add(entries);
                awaitArticle(reader, "list-" + i, begin);
                delays.add(System.nanoTime() - begin);
                writer.remove(entries);
            }
        }
        return delays.stream().skip(LISTS_BEFORE).mapToLong(delay -> delay).toArray();
    }

    private static WatchEntry entry(String list) {
        return new WatchEntry(list, WatchEntry.Kind.NAME, "Thomas Merrick", "measurement", "bench", Instant.now());
    }

    private static void awaitArticle(TopicReader reader, String list, long begin) {
        while (System.nanoTime() - begin < LONGEST.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> article : reader.poll(Duration.ofMillis(100))) {
                if (new String(article.key(), StandardCharsets.UTF_8).equals(list)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("no article came for " + list + " within " + LONGEST.toSeconds() + " s");
    }

    private static void send(Cluster cluster, Settings settings, int rate, AtomicBoolean over) {
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            for (long number = 0; !over.get(); number++) {
                // an item that is lost shows as a late article
                var unused =
                        producer.send(new ProducerRecord<>(settings.topics().raw(), Items.text(number)));
                LockSupport.parkNanos(1_000_000_000L / rate);
            }
        }
    }

    private static String line(int rate, long[] nanos) {
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "order to first article, %d lists at %d items/s: p50 %.0f  p95 %.0f  max %.0f ms",
                nanos.length,
                rate,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) Math.ceil(0.95 * nanos.length) - 1] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
