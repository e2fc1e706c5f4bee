package io.depeche.bench.whole;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.run.Kafka;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.bench.whole.PacedItems.Arrivals;
import io.depeche.bench.whole.ThreadTimes.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how throughput grows with partitions and processes on this machine, and says what a topic of 10,000 items a second needs:
 * {@code bench/run scaling}. First it measures what each stage spends on an item and on a commit, and checks {@link Simulation}
 * against the latency of the same half minute; then it drains backlogs with one and two processes and several numbers of
 * partitions; last the simulation finds the threads that each stage needs at higher rates.
 *
 * <p>Arguments: items a second of the first part (50), items of each backlog (5000).
 */
public final class Scaling {
    private static final int SECONDS = 30;
    private static final int SIMULATED = 100_000;
    private static final int MOST_THREADS = 512;
    private static final double LATE = 1000;
    private static final List<Integer> RATES = List.of(100, 1_000, 10_000);

    private Scaling() {}

    /** Runs all parts and prints their tables; its data stays in temporary directories. */
    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        int backlog = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        List<Parts> parts = new ArrayList<>();
        Settings settings = AllStages.settings(Map.of());
        AllStages.during((cluster, used) -> parts.addAll(measure(cluster, used, rate)));
        for (int partitions : List.of(1, 2, 4, 8)) {
            for (int processes : List.of(1, 2)) {
                drain(partitions, processes, backlog);
            }
        }
        RATES.forEach(items -> plan(parts, settings, items));
    }

    private static List<Parts> measure(Cluster cluster, Settings settings, int rate) {
        String raw = settings.topics().raw();
        String articles = settings.topics().articles();
        new PacedItems(cluster, raw, articles, rate, 2 * SECONDS).run(0, (minute, some) -> {});
        ThreadTimes before = ThreadTimes.now();
        Arrivals arrivals = new PacedItems(cluster, raw, articles, rate, SECONDS).run(1_000_000, (minute, some) -> {});
        ThreadTimes after = ThreadTimes.now();
        List<Parts> parts = Parts.ofThisProcess();
        int items = arrivals.nanos().length;
        for (Kind kind : Kind.values()) {
            print(
                    "CPU an item, %s: %.2f ms%n",
                    kind.name().toLowerCase(Locale.ROOT), after.millisAnItem(kind, before, items));
        }
        print("CPU an item, all, with compilers and collectors: %.2f ms%n", after.millisAnItem(before, items));
        parts.forEach(part -> print(
                "%s: %.2f ms a record, %.2f ms a commit%n", part.stage(), part.workMillis(), part.commitMillis()));
        print("measured at %d/s: %s%n", rate, arrivals.percentiles());
        List<Integer> threads = parts.stream().map(part -> settings.threads()).toList();
        double[] simulated =
                simulation(parts, threads, settings.partitions(), settings).latencies(rate, items);
        print("simulated: %s%n", Arrivals.ofMillis(simulated).percentiles());
        return parts;
    }

    private static Simulation simulation(List<Parts> parts, List<Integer> threads, int partitions, Settings settings) {
        return new Simulation(
                parts, threads, partitions, settings.commitInterval().toMillis());
    }

    /** How fast processes of all three stages empty a topic that was filled before. */
    private static void drain(int partitions, int processes, int backlog) throws Exception {
        Path dir = Files.createTempDirectory("depeche-bench-");
        Settings settings = SettingsReader.read(
                Map.of("DEPECHE_DATA_DIR", dir.toString(), "DEPECHE_PARTITIONS", Integer.toString(partitions)));
        String raw = settings.topics().raw();
        String articles = settings.topics().articles();
        List<ChildStages> stages = new ArrayList<>();
        try (Kafka kafka = Kafka.open(settings, announcement -> {})) {
            for (int i = 0; i < processes; i++) {
                stages.add(ChildStages.start(kafka.cluster().bootstrapServers(), dir, "bench-" + i, Map.of()));
            }
            new PacedItems(kafka.cluster(), raw, articles, 1, 1).run(0, (minute, some) -> {});
            new PacedItems(kafka.cluster(), raw, articles, backlog / SECONDS, SECONDS)
                    .run(1_000_000, (minute, some) -> {});
            Duration before = cpu(stages);
            long own = Cpu.nanos();
            Arrivals arrivals =
                    new PacedItems(kafka.cluster(), raw, articles, backlog, 1).run(2_000_000, (minute, some) -> {});
            print(
                    "%d partitions, %d processes: %.0f items/s, CPU an item %.2f ms of stages, %.2f ms of broker and load%n",
                    partitions,
                    processes,
                    arrivals.rate(),
                    cpu(stages).minus(before).toNanos() / 1e6 / backlog,
                    (Cpu.nanos() - own) / 1e6 / backlog);
        } finally {
            stages.forEach(ChildStages::close);
        }
    }

    private static Duration cpu(List<ChildStages> stages) {
        return stages.stream().map(ChildStages::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    /** The fewest threads of each stage that keep up with half as much again, a core each, and how late items then are. */
    private static void plan(List<Parts> parts, Settings settings, int rate) {
        int peak = rate * 3 / 2;
        List<Integer> threads = new ArrayList<>();
        for (Parts part : parts) {
            int needed = 1;
            while (needed < MOST_THREADS
                    && late(simulation(List.of(part), List.of(needed), 4 * needed, settings), peak)) {
                needed++;
            }
            threads.add(needed);
        }
        int partitions = 4 * threads.stream().mapToInt(Integer::intValue).max().orElseThrow();
        double[] latencies = simulation(parts, threads, partitions, settings).latencies(rate, SIMULATED);
        print(
                "%d items/s: threads %s, partitions %d, simulated %s%n",
                rate, threads, partitions, Arrivals.ofMillis(latencies).percentiles());
    }

    private static boolean late(Simulation simulation, int rate) {
        double[] latencies = simulation.latencies(rate, SIMULATED);
        return latencies[(int) (latencies.length * 0.99)] > LATE;
    }

    private static void print(String form, Object... values) {
        System.out.printf(Locale.ROOT, form, values);
    }
}
