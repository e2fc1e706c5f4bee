package io.depeche.bench.whole;

import com.sun.management.UnixOperatingSystemMXBean;
import io.depeche.app.audit.Audit;
import io.depeche.app.audit.AuditReport;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.settings.Settings;
import io.depeche.bench.whole.PacedItems.Arrivals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends items at a steady rate for half an hour and looks for what grows: {@code bench/run soak}. Broker, stages, producer and
 * subscriber share the process. Each minute it prints what arrived, how late, and what the process holds; at the end an audit of
 * all items, and whether the heap grew. It ends with 1 when an item did not end once, or the heap grew.
 *
 * <p>Arguments: items per second (50), minutes (30).
 */
public final class Soak {
    private static final int WARM_UP_SECONDS = 60;
    private static final double GROWTH = 1.15;

    private Soak() {}

    /** What the process holds. */
    private record Holding(long liveHeap, long resident, int threads, long files) {
        static Holding now() {
            var system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
            return new Holding(
                    Heap.live(),
                    residentBytes(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    system.getOpenFileDescriptorCount());
        }

        private static long residentBytes() {
            try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
                return lines.filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                        .findFirst()
                        .orElse(0L);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "live heap %d MB, resident %d MB, %d threads, %d open files",
                    liveHeap >> 20,
                    resident >> 20,
                    threads,
                    files);
        }
    }

    /** Runs the measurement; its data stays in a temporary directory. */
    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        int minutes = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        List<String> faults = new ArrayList<>();
        AllStages.during((cluster, settings) -> {
            Instant begin = Instant.now();
            List<Long> heaps = send(cluster, settings, rate, minutes);
            AuditReport report = new Audit(cluster, settings.topics(), topic -> {})
                    .of(begin, Instant.now().plusSeconds(1), Duration.ofSeconds(30));
            System.out.printf(
                    Locale.ROOT,
                    "audit: %,d items, %,d kept, %d skipped, %d refused, %d without an end, %d with two%n",
                    report.items(),
                    report.kept(),
                    report.skipped(),
                    report.refused(),
                    report.open().size(),
                    report.doubled().size());
            if (!report.isClean()) {
                faults.add("an item did not end once");
            }
            growth(heaps).ifPresent(faults::add);
        });
        System.out.println(
                faults.isEmpty() ? "nothing lost, nothing doubled, the heap is flat" : String.join("; ", faults));
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static List<Long> send(Cluster cluster, Settings settings, int rate, int minutes) {
        String raw = settings.topics().raw();
        String articles = settings.topics().articles();
        new PacedItems(cluster, raw, articles, rate, WARM_UP_SECONDS).run(0, (minute, some) -> {});
        List<Long> heaps = new ArrayList<>();
        long cpu = Cpu.nanos();
        Arrivals all = new PacedItems(cluster, raw, articles, rate, minutes * 60).run(1_000_000, (minute, arrivals) -> {
            Holding holding = Holding.now();
            heaps.add(holding.liveHeap());
            print("minute " + minute, arrivals, holding.toString());
        });
        print(
                "all",
                all,
                String.format(Locale.ROOT, "%.2f ms of CPU an item", (Cpu.nanos() - cpu) / 1e6 / all.nanos().length));
        return heaps;
    }

    private static void print(String when, Arrivals arrivals, String more) {
        System.out.printf(Locale.ROOT, "%s: %.0f/s, %s, %s%n", when, arrivals.rate(), arrivals.percentiles(), more);
    }

    /** Compares the last third with the one before; the first is that of caches that fill. */
    private static Optional<String> growth(List<Long> heaps) {
        int third = heaps.size() / 3;
        if (third == 0) {
            return Optional.empty();
        }
        double before = median(heaps.subList(third, 2 * third));
        double after = median(heaps.subList(2 * third, heaps.size()));
        return after > GROWTH * before
                ? Optional.of(String.format(
                        Locale.ROOT, "the heap grew from %.0f to %.0f MB", before / (1 << 20), after / (1 << 20)))
                : Optional.empty();
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
