package io.depeche.bench.hostile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of the items, by kind. */
final class Tally {
    private static final int SLOWEST = 5;
    private static final String ROW = "%-36s %9s %9s %9s %9s %7s %8s %8s %8s%n";

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<Timed> slowest = new ArrayList<>();

    /** An item with its CPU time. */
    private record Timed(long number, String kind, int bytes, long nanos) {}

    private static final class Row {
        private final Durations durations = new Durations();
        private long kept;
        private long skipped;
        private long refused;
        private long faults;

        private void add(Ending ending, long nanos) {
            durations.add(nanos);
            kept += ending.kept();
            skipped += ending.skipped();
            refused += ending.refused();
            faults += ending.fault().isPresent() ? 1 : 0;
        }

        private void add(Row other) {
            durations.add(other.durations);
            kept += other.kept;
            skipped += other.skipped;
            refused += other.refused;
            faults += other.faults;
        }
    }

    synchronized void add(HostileItems.Item item, Ending ending, long nanos) {
        rows.computeIfAbsent(item.kind(), kind -> new Row()).add(ending, nanos);
        slowest.add(new Timed(item.number(), item.kind(), item.bytes().length, nanos));
        slowest.sort(Comparator.comparingLong(Timed::nanos).reversed());
        if (slowest.size() > SLOWEST) {
            slowest.remove(SLOWEST);
        }
    }

    synchronized long count() {
        return whole().durations.count();
    }

    /** How many items were lost, or met a bug, or gave an article that is not sound. */
    synchronized long faults() {
        return rows.values().stream().mapToLong(row -> row.faults).sum();
    }

    /** The CPU time in milliseconds that the share of all items does not exceed. */
    synchronized double millis(double share) {
        return whole().durations.millis(share);
    }

    private Row whole() {
        Row whole = new Row();
        rows.values().forEach(whole::add);
        return whole;
    }

    /** A row for each kind, one for all, and the slowest items. */
    synchronized String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                ROW,
                "kind",
                "items",
                "kept",
                "skipped",
                "refused",
                "faults",
                "p50 ms",
                "p99 ms",
                "max ms"));
        rows.forEach((kind, row) -> table.append(line(kind, row)));
        table.append(line("all", whole()));
        for (Timed item : slowest) {
            table.append(String.format(
                    Locale.ROOT,
                    "slow: item %d, %s, %,d bytes, %.0f ms%n",
                    item.number(),
                    item.kind(),
                    item.bytes(),
                    item.nanos() / 1e6));
        }
        return table.toString();
    }

    private static String line(String name, Row row) {
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                row.durations.count(),
                row.kept,
                row.skipped,
                row.refused,
                row.faults,
                millis(row, 0.5),
                millis(row, 0.99),
                millis(row, 1));
    }

    private static String millis(Row row, double share) {
        return String.format(Locale.ROOT, "%.1f", row.durations.millis(share));
    }
}
