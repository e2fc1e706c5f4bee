package io.depeche.app.metrics;

import io.depeche.stream.OutcomeListener.RecordEvent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** The conservation law: each record that a stage takes it finishes or puts back. */
final class RecordCount {
    private final Map<RecordEvent, LongAdder> counts = new EnumMap<>(RecordEvent.class);

    RecordCount(MeterRegistry registry, String stage) {
        for (RecordEvent event : RecordEvent.values()) {
            counts.put(event, new LongAdder());
        }
        Gauge.builder(MetricNames.UNACCOUNTED, this, RecordCount::unaccounted)
                .description("Records that a stage took and neither finished nor put back.")
                .tag(MetricNames.STAGE, stage)
                .register(registry);
    }

    void count(RecordEvent event) {
        Objects.requireNonNull(counts.get(event)).increment();
    }

    private double unaccounted() {
        // what is finished first, so that a record that ends meanwhile counts as in work
        long ended = sum(RecordEvent.FINISHED) + sum(RecordEvent.PUT_BACK);
        return sum(RecordEvent.TAKEN) - ended;
    }

    private long sum(RecordEvent event) {
        return Objects.requireNonNull(counts.get(event)).sum();
    }
}
