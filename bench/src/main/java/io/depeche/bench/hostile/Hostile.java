package io.depeche.bench.hostile;

import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.SettingsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sends generated hostile items through the three stages without Kafka, accounts for each, and ends with 1 when an item was
 * lost, met a bug, gave an article that is not sound or took too long, or when memory grew.
 *
 * <p>Arguments: a folder of sound items, to be damaged; how many items (200,000); the seed (1); or the folder, the seed and
 * {@code --only} with the number of an item, which is then sent alone and kept.
 */
public final class Hostile {
    private static final double MOST_MILLIS_OF_999_IN_1000 = 250;
    private static final double MOST_MILLIS = 5_000;
    private static final int ROUNDS = 20;
    private static final long REPORT_NANOS = 10_000_000_000L;
    /** What memory after a collection may differ by, without being a leak. */
    private static final long LEAK_BYTES = 16 << 20;

    private final Tally tally = new Tally();
    private final HostileItems items;
    private final Workers workers;
    private final long start = System.nanoTime();
    private long reported = start;

    private Hostile(Path shapes, long seed) {
        this.items = HostileItems.of(shapes, seed);
        this.workers = new Workers(
                items,
                new Passage(Pipeline.of(SettingsReader.read(Map.of()))),
                tally,
                Path.of(System.getProperty("java.io.tmpdir"), "depeche-hostile-" + seed));
    }

    /** Runs the benchmark. */
    public static void main(String[] args) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of(args));
        int only = words.indexOf("--only");
        long number = only < 0 ? 0 : Long.parseLong(words.remove(only + 1));
        words.remove("--only");
        long seed = words.size() > 2 ? Long.parseLong(words.get(2)) : 1;
        Hostile hostile = new Hostile(Path.of(words.get(0)), seed);
        long count = words.size() > 1 ? Long.parseLong(words.get(1)) : 200_000;
        System.exit(only < 0 ? hostile.all(count) : hostile.one(number));
    }

    private int one(long number) {
        HostileItems.Item item = items.item(number);
        System.out.println(workers.keep(item) + ": " + workers.send(item));
        System.out.print(tally.table());
        return tally.faults() == 0 ? 0 : 1;
    }

    private int all(long count) throws InterruptedException {
        List<Long> heap = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            workers.send(count * round / ROUNDS, count * (round + 1) / ROUNDS, this::report);
            heap.add(usedAfterCollection());
        }
        boolean leak = grows(heap);
        boolean slow = tally.millis(0.999) > MOST_MILLIS_OF_999_IN_1000 || tally.millis(1) > MOST_MILLIS;
        System.out.print(tally.table());
        System.out.printf(
                Locale.ROOT,
                "%,d items in %.0f s; CPU an item p50 %.1f, p99 %.1f, p99.9 %.1f, max %.0f ms%s%n",
                count,
                seconds(),
                tally.millis(0.5),
                tally.millis(0.99),
                tally.millis(0.999),
                tally.millis(1),
                slow ? ": TOO SLOW" : "");
        System.out.println("heap after collections, MB: "
                + heap.stream().map(bytes -> bytes >> 20).toList() + (leak ? ": IT GROWS" : ""));
        System.out.println("faults: " + tally.faults());
        return tally.faults() > 0 || slow || leak ? 1 : 0;
    }

    private void report() {
        if (System.nanoTime() - reported > REPORT_NANOS) {
            reported = System.nanoTime();
            System.err.printf(
                    Locale.ROOT,
                    "%,d items in %.0f s, faults: %d, slowest: %.0f ms%n",
                    tally.count(),
                    seconds(),
                    tally.faults(),
                    tally.millis(1));
        }
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Whether the least of the last quarter lies above the most of what came before it, the start aside. */
    private static boolean grows(List<Long> heap) {
        long before = heap.subList(ROUNDS / 4, ROUNDS * 3 / 4).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        long after = heap.subList(ROUNDS * 3 / 4, ROUNDS).stream()
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
        return after > before + LEAK_BYTES;
    }
}
