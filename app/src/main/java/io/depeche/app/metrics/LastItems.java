package io.depeche.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the last item of each provider came through enrich. */
final class LastItems {
    private final Map<String, Instant> times = new ConcurrentHashMap<>();
    private final Clock clock;

    LastItems(MeterRegistry registry, Providers providers, Clock clock) {
        this.clock = clock;
        providers.labels().forEach(label -> Gauge.builder(MetricNames.LAST_ITEM_AGE, () -> seconds(label))
                .description("Time since enrich took the last item of a provider.")
                .baseUnit("seconds")
                .tag(MetricNames.PROVIDER, label)
                .register(registry));
    }

    void came(String label) {
        times.put(label, clock.instant());
    }

    /** Not a number before the first. */
    private double seconds(String label) {
        Instant last = times.get(label);
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toMillis() / 1_000.0;
    }
}
