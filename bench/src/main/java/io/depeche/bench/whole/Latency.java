package io.depeche.bench.whole;

import io.depeche.app.cluster.Cluster;
import io.depeche.bench.whole.PacedItems.Arrivals;
import java.util.Locale;

/**
 * Measures the time from a raw item to its finished article as a read_committed subscriber sees it, with broker,
 * three stages, producer and subscriber in one process; and in the same run that of three and of two stages that only pass
 * records on.
 *
 * <p>Arguments: items per second (100), seconds to measure (60), seconds to warm up (30).
 */
public final class Latency {
    private Latency() {}

    /** Runs the benchmark and prints three lines; its data stays in a temporary directory. */
    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        int warmUp = args.length > 2 ? Integer.parseInt(args[2]) : 30;
        AllStages.during((cluster, settings) -> {
            measure(
                    "raw to finished",
                    cluster,
                    new Way(settings.topics().raw(), settings.topics().articles()),
                    rate,
                    seconds,
                    warmUp);
            try (PassThrough hops = PassThrough.start(cluster, settings)) {
                measure(
                        "passed through three stages",
                        cluster,
                        new Way(hops.from(3), hops.to()),
                        rate,
                        seconds,
                        warmUp);
                measure("passed through two stages", cluster, new Way(hops.from(2), hops.to()), rate, seconds, warmUp);
            }
        });
    }

    private record Way(String from, String to) {}

    private static void measure(String what, Cluster cluster, Way way, int rate, int seconds, int warmUp) {
        new PacedItems(cluster, way.from(), way.to(), rate, warmUp).run(0, (minute, arrivals) -> {});
        long cpu = Cpu.nanos();
        Arrivals arrivals =
                new PacedItems(cluster, way.from(), way.to(), rate, seconds).run(1_000_000, (minute, some) -> {});
        System.out.printf(
                Locale.ROOT,
                "%s, read committed, %d items/s for %d s: %s, %.2f ms of CPU an item%n",
                what,
                rate,
                seconds,
                arrivals.percentiles(),
                (Cpu.nanos() - cpu) / 1e6 / arrivals.nanos().length);
    }
}
