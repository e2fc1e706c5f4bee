package io.depeche.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What waits for the end of an embargo in the tasks of this process. */
final class WaitingItems {
    private final Map<String, InTask> tasks = new ConcurrentHashMap<>();

    private record InTask(int count, @Nullable Instant next) {}

    /** What waits in a task now. */
    void in(String task, int count, @Nullable Instant next) {
        tasks.put(task, new InTask(count, next));
    }

    void register(MeterRegistry registry, Clock clock) {
        Gauge.builder(MetricNames.EMBARGO_HELD, this, WaitingItems::count)
                .description("Items that wait for the end of their embargo.")
                .register(registry);
        Gauge.builder(MetricNames.EMBARGO_NEXT, this, items -> items.secondsToNext(clock.instant()))
                .description("Time until the first of them is due.")
                .baseUnit("seconds")
                .register(registry);
    }

    /** How many wait in all tasks. */
    long count() {
        return tasks.values().stream().mapToLong(InTask::count).sum();
    }

    /** Negative when it is overdue; not a number when nothing waits for a time. */
    private double secondsToNext(Instant now) {
        return tasks.values().stream()
                .map(InTask::next)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(next -> Duration.between(now, next).toMillis() / 1_000.0)
                .orElse(Double.NaN);
    }
}
