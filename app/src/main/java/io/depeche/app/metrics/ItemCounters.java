package io.depeche.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts the items of one stage by provider and outcome. It registers every counter at the start, so that all show as 0. */
final class ItemCounters {
    private final Map<String, Map<Outcome, Counter>> counters = new HashMap<>();

    /** What became of an item in the stage. */
    enum Outcome {
        KEPT,
        SKIPPED,
        REFUSED,
        HELD,
        BUG
    }

    ItemCounters(MeterRegistry registry, String stage, Providers providers) {
        for (String provider : providers.labels()) {
            Map<Outcome, Counter> all = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                all.put(outcome, counter(registry, stage, provider, outcome));
            }
            counters.put(provider, all);
        }
    }

    private static Counter counter(MeterRegistry registry, String stage, String provider, Outcome outcome) {
        return Counter.builder(MetricNames.ITEMS)
                .description("Items by their provider and their outcome in a stage.")
                .tag(MetricNames.STAGE, stage)
                .tag(MetricNames.PROVIDER, provider)
                .tag(MetricNames.OUTCOME, outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    /** Counts an item with this label of its provider. */
    void count(String label, Outcome outcome) {
        Objects.requireNonNull(
                        Objects.requireNonNull(counters.get(label), label).get(outcome))
                .increment();
    }

    /** The items of all providers that ended so. */
    long count(Outcome outcome) {
        return counters.values().stream()
                .mapToLong(
                        all -> (long) Objects.requireNonNull(all.get(outcome)).count())
                .sum();
    }
}
