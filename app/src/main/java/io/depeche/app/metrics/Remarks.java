package io.depeche.app.metrics;

import io.depeche.model.Remark;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Counts the remarks of one stage by code. */
final class Remarks {
    private static final String OTHER = "other";

    private final Map<String, Counter> counters = new HashMap<>();

    Remarks(MeterRegistry registry, String stage) {
        Remark.CODES.forEach(code -> counters.put(code, counter(registry, stage, code)));
        counters.put(OTHER, counter(registry, stage, OTHER));
    }

    void count(String code) {
        Objects.requireNonNull(counters.get(Remark.CODES.contains(code) ? code : OTHER))
                .increment();
    }

    private static Counter counter(MeterRegistry registry, String stage, String code) {
        return Counter.builder(MetricNames.REMARKS)
                .description("Remarks on items that went on, by code.")
                .tag(MetricNames.STAGE, stage)
                .tag(MetricNames.CODE, code)
                .register(registry);
    }
}
