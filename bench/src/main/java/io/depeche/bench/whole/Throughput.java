package io.depeche.bench.whole;

import io.depeche.bench.whole.PacedItems.Arrivals;
import java.util.Locale;

/**
 * Offers items at a steady rate for a long time, and prints each minute what arrived, how late, and the heap: {@code bench/run
 * throughput}. Before, half of them come for two minutes, in which Java compiles. Broker, stages, producer and subscriber share the
 * process.
 *
 * <p>Arguments: items per second (800), seconds (600).
 */
public final class Throughput {
    private static final int WARM_UP_SECONDS = 120;

    private Throughput() {}

    /** Runs the measurement; its data stays in a temporary directory. */
    public static void main(String[] args) throws Exception {
        int rate = args.length > 0 ? Integer.parseInt(args[0]) : 800;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 600;
        AllStages.during((cluster, settings) -> {
            String raw = settings.topics().raw();
            String articles = settings.topics().articles();
            new PacedItems(cluster, raw, articles, rate / 2, WARM_UP_SECONDS).run(0, (minute, some) -> {});
            long cpu = Cpu.nanos();
            Arrivals all = new PacedItems(cluster, raw, articles, rate, seconds)
                    .run(1_000_000, (minute, arrivals) -> print("minute " + minute, rate, arrivals));
            print("all", rate, all);
            System.out.printf(Locale.ROOT, "%.2f ms of CPU an item%n", (Cpu.nanos() - cpu) / 1e6 / all.nanos().length);
        });
    }

    private static void print(String when, int rate, Arrivals arrivals) {
        System.out.printf(
                Locale.ROOT,
                "%s: offered %d/s, finished %.0f/s, %s, heap after the last collection %d MB%n",
                when,
                rate,
                arrivals.rate(),
                arrivals.percentiles(),
                Heap.afterTheLastCollection() >> 20);
    }
}
