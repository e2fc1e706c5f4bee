package io.depeche.app.metrics;

import io.depeche.app.metrics.ItemCounters.Outcome;
import io.depeche.app.metrics.StageCounts.Bucket;
import io.depeche.model.RefusalCodes;
import io.depeche.model.StageName;
import io.depeche.stream.OutcomeListener;
import io.depeche.stream.work.Desk;
import io.depeche.stream.work.Desks;
import io.depeche.stream.work.Work;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;

/** Counts the outcomes of one stage's items. It registers every counter at the start, so that all show as 0. */
final class StageMetrics implements OutcomeListener {
    private static final String OTHER = Providers.OTHER;
    private static final Duration[] BUCKETS = Stream.of(
                    10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    /** What came longer ago was sent again, or has a wrong clock: it says nothing of our speed. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final StageName stage;
    private final Clock clock;
    private final Providers providers;
    private final ItemCounters items;
    private final RecordCount records;
    private final Remarks remarks;
    private final Map<String, Counter> letters = new HashMap<>();
    private final @Nullable Timer wireToOutput;
    private final @Nullable LastItems lastItems;
    private final WaitingItems waiting = new WaitingItems();
    private final Desks desks = new Desks();

    StageMetrics(MeterRegistry registry, StageName stage, Providers providers, Clock clock) {
        this.stage = stage;
        this.clock = clock;
        this.providers = providers;
        this.items = new ItemCounters(registry, stage.id(), providers);
        this.records = new RecordCount(registry, stage.id());
        this.remarks = new Remarks(registry, stage.id());
        Stream.concat(RefusalCodes.ALL.stream(), Stream.of(OTHER))
                .forEach(code -> letters.put(code, letters(registry, stage, code)));
        Gauge.builder(MetricNames.IN_WORK, this, StageMetrics::secondsInWork)
                .description("How long the record that is longest in work has taken so far.")
                .baseUnit("seconds")
                .tag(MetricNames.STAGE, stage.id())
                .register(registry);
        if (stage == StageName.SINK) {
            waiting.register(registry, clock);
        }
        this.wireToOutput = stage == StageName.SINK ? wireToOutput(registry) : null;
        // enrich knows the provider best: some are only named in the text
        this.lastItems = stage == StageName.ENRICH ? new LastItems(registry, providers, clock) : null;
    }

    private static Counter letters(MeterRegistry registry, StageName stage, String code) {
        return Counter.builder(MetricNames.DEAD_LETTERS)
                .description("Dead letters by code.")
                .tag(MetricNames.STAGE, stage.id())
                .tag(MetricNames.CODE, code)
                .register(registry);
    }

    private static Timer wireToOutput(MeterRegistry registry) {
        return Timer.builder(MetricNames.WIRE_TO_OUTPUT)
                .description("Time from the raw record to the finished article.")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** What was counted so far, with the stage's state and lag. */
    StageCounts counts(State state, double lag) {
        Map<String, Long> written = new HashMap<>();
        letters.forEach((code, counter) -> {
            if (counter.count() > 0) {
                written.put(code, (long) counter.count());
            }
        });
        return new StageCounts(
                stage,
                state,
                items.count(Outcome.KEPT),
                items.count(Outcome.SKIPPED),
                items.count(Outcome.REFUSED),
                items.count(Outcome.BUG),
                items.count(Outcome.HELD),
                (long) lag,
                waiting.count(),
                written,
                wireToOutput == null ? List.of() : buckets(wireToOutput));
    }

    private static List<Bucket> buckets(Timer timer) {
        return Stream.of(timer.takeSnapshot().histogramCounts())
                .map(bucket -> new Bucket((long) bucket.bucket(TimeUnit.MILLISECONDS), (long) bucket.count()))
                .toList();
    }

    @Override
    public void kept(@Nullable Instant received, @Nullable String provider) {
        count(provider, Outcome.KEPT);
        if (wireToOutput != null && received != null) {
            Duration taken = Duration.between(received, clock.instant());
            if (taken.compareTo(LONGEST) < 0) {
                // the sender's clock may be ahead of ours
                wireToOutput.record(taken.isNegative() ? Duration.ZERO : taken);
            }
        }
    }

    @Override
    public void skipped(@Nullable String provider) {
        count(provider, Outcome.SKIPPED);
    }

    @Override
    public void refused(String code, @Nullable String provider) {
        count(provider, Outcome.REFUSED);
        count(code);
    }

    @Override
    public void bug(@Nullable String provider) {
        count(provider, Outcome.BUG);
        count(RefusalCodes.BUG);
    }

    @Override
    public void held(@Nullable String provider) {
        count(provider, Outcome.HELD);
    }

    @Override
    public void remarked(String code) {
        remarks.count(code);
    }

    @Override
    public void record(RecordEvent event) {
        records.count(event);
    }

    private void count(@Nullable String provider, Outcome outcome) {
        String label = providers.label(provider);
        items.count(label, outcome);
        if (lastItems != null) {
            lastItems.came(label);
        }
    }

    @Override
    public void waiting(String task, int count, @Nullable Instant next) {
        waiting.in(task, count, next);
    }

    @Override
    public Desk desk(String task) {
        return desks.of(task);
    }

    /** The record that has been in work for the longest time. */
    Optional<Work> inWork() {
        return desks.oldest();
    }

    private double secondsInWork() {
        return inWork().map(work -> work.age(clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    private void count(String code) {
        Objects.requireNonNull(letters.get(RefusalCodes.ALL.contains(code) ? code : OTHER))
                .increment();
    }
}
