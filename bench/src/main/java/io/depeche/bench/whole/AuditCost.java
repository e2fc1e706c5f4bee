package io.depeche.bench.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import io.depeche.app.audit.Audit;
import io.depeche.app.audit.AuditReport;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.run.Kafka;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Measures what {@code depeche audit} costs: {@code bench/run audit}. It fills the topics of a broker in this process with made-up
 * raw records and their ends, in transactions as stages do; the audit runs in a JVM of its own with a heap of 64 MiB.
 *
 * <p>Argument: how many raw records (1,000,000). Of a hundred items 97 are articles, two are skipped and one is refused.
 */
public final class AuditCost {
    private static final int PARTITIONS = 4;
    private static final int BATCH = 10_000;
    private static final int BYTES = 200;
    private static final String HEAP = "-Xmx64m";
    private static final String AUDIT = "--of";

    private AuditCost() {}

    /** Fills and measures, and prints one line; in the JVM that it starts, audits. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 1 && args[0].equals(AUDIT)) {
            audit(args[1], Long.parseLong(args[2]));
            return;
        }
        long records = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        Path dir = Files.createTempDirectory("depeche-bench-");
        Settings settings = SettingsReader.read(Map.of(
                "DEPECHE_DATA_DIR",
                dir.toString(),
                "DEPECHE_PARTITIONS",
                Integer.toString(PARTITIONS),
                // else the broker sees some first records of a transaction out of order, and logs that it refuses them
                "KAFKA_PRODUCER_MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION",
                "1"));
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            long begin = System.nanoTime();
            fill(kafka.cluster(), settings.topics(), records);
            System.err.printf(Locale.ROOT, "filled in %d s%n", since(begin).toSeconds());
            int status = child(kafka.cluster().bootstrapServers(), records).waitFor();
            if (status != 0) {
                throw new IllegalStateException("the audit failed with " + status);
            }
        } finally {
            delete(dir);
        }
    }

    private static void delete(Path dir) throws IOException {
        try (Stream<Path> walk = Files.walk(dir)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Process child(String address, long records) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AuditCost.class.getName(),
                        AUDIT,
                        address,
                        Long.toString(records))
                .inheritIO()
                .start();
    }

    /** Writes records of little more than their headers, each with its end. */
    private static void fill(Cluster cluster, Topics topics, long records) {
        byte[] value = new byte[BYTES];
        new Random(1).nextBytes(value);
        long[] offsets = new long[PARTITIONS];
        try (Producer<byte[], byte[]> producer = cluster.transactionalProducer("bench")) {
            for (long first = 0; first < records; first += BATCH) {
                producer.beginTransaction();
                for (long n = first; n < Math.min(records, first + BATCH); n++) {
                    int partition = (int) (n % PARTITIONS);
                    String raw = topics.raw() + "-" + partition + "@" + offsets[partition]++;
                    // a send that fails makes the commit fail
                    var unused = producer.send(new ProducerRecord<>(topics.raw(), partition, null, value));
                    var unusedToo = producer.send(end(topics, n, partition, raw, value));
                }
                producer.commitTransaction();
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    // the marker of the transaction takes a place
                    offsets[partition]++;
                }
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> end(Topics topics, long n, int partition, String raw, byte[] value) {
        String topic = n % 100 == 0 ? topics.deadLetters() : n % 100 < 3 ? topics.skipped() : topics.articles();
        ProducerRecord<byte[], byte[]> end =
                new ProducerRecord<>(topic, partition, ("urn:bench:" + n).getBytes(UTF_8), value);
        end.headers().add(Headers.RAW, (raw + "#1/1").getBytes(UTF_8));
        end.headers().add(Headers.SCHEMA, "ninjs-article/1".getBytes(UTF_8));
        end.headers().add(Headers.PROVIDER, "Bench".getBytes(UTF_8));
        end.headers().add(Headers.RECEIVED, "2026-02-26T09:15:30Z".getBytes(UTF_8));
        if (topic.equals(topics.deadLetters())) {
            end.headers().add(Headers.DEAD_STAGE, "enrich".getBytes(UTF_8));
            end.headers().add(Headers.DEAD_CODE, "BUG".getBytes(UTF_8));
        }
        return end;
    }

    private static void audit(String address, long records) {
        Settings settings = SettingsReader.read(Map.of("KAFKA_BOOTSTRAP_SERVERS", address));
        long begin = System.nanoTime();
        AuditReport report = new Audit(Cluster.of(settings), settings.topics(), topic -> {})
                .of(Instant.EPOCH, Instant.now(), Duration.ZERO);
        Duration took = since(begin);
        if (!report.isClean() || report.records() != records || report.items() != records) {
            throw new IllegalStateException("not what was filled in: " + report.records() + " records, "
                    + report.open().size() + " open, " + report.doubled().size() + " doubled");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d raw records and their ends audited in %.1f s (%,.0f records a second), %.1f s of CPU time with the start of"
                        + " the JVM; heap at most %d MiB of %s%n",
                records,
                took.toMillis() / 1000.0,
                2 * records * 1000.0 / took.toMillis(),
                cpu().toMillis() / 1000.0,
                peakHeap() >> 20,
                HEAP);
    }

    private static Duration cpu() {
        return Duration.ofNanos(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    }

    /** The sum of what each part of the heap had at its peak, garbage included. */
    private static long peakHeap() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
