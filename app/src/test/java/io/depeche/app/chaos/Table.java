package io.depeche.app.chaos;

import io.depeche.app.crash.history.Anomaly;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a run came to, as people read it. */
final class Table {
    private Table() {}

    static String of(ChaosOptions options, List<Chapter.Result> results) {
        List<Chapter.Wave> waves =
                results.stream().flatMap(result -> result.waves().stream()).toList();
        StringBuilder table = new StringBuilder("\n| fault | times | items flow again after |\n|---|---|---|\n");
        for (Fault.Kind kind : Fault.Kind.values()) {
            long times = waves.stream()
                    .flatMap(wave -> wave.faults().stream())
                    .filter(fault -> fault.kind() == kind)
                    .count();
            table.append(String.format(Locale.ROOT, "| %s | %d | %s |%n", kind.text(), times, recoveries(waves, kind)));
        }
        List<Anomaly> anomalies =
                results.stream().flatMap(result -> result.anomalies().stream()).toList();
        table.append(String.format(
                Locale.ROOT,
                "%nseed %d, brokers %d, %d faults in %d waves, %d items, processes that ended by themselves: %s%n",
                options.seed(),
                options.brokers(),
                waves.stream().mapToInt(wave -> wave.faults().size()).sum(),
                waves.size(),
                results.stream().mapToInt(Chapter.Result::items).sum(),
                results.stream().map(Chapter.Result::endedByThemselves).toList()));
        table.append(Arrays.stream(Anomaly.Kind.values())
                .map(kind -> name(kind) + " "
                        + anomalies.stream()
                                .filter(anomaly -> anomaly.kind() == kind)
                                .count())
                .collect(Collectors.joining(", ", "anomalies: ", "\n")));
        return table.toString();
    }

    private static String name(Anomaly.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Of the waves that had such a fault, from the end of the wave. */
    private static String recoveries(List<Chapter.Wave> waves, Fault.Kind kind) {
        List<Duration> times = new ArrayList<>(waves.stream()
                .filter(wave -> wave.faults().stream().anyMatch(fault -> fault.kind() == kind))
                .map(Chapter.Wave::recovery)
                .sorted()
                .toList());
        return times.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "p50 %.1f s, max %.1f s",
                        times.get((times.size() - 1) / 2).toMillis() / 1e3,
                        times.get(times.size() - 1).toMillis() / 1e3);
    }
}
