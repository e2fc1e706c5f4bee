package io.depeche.app.health;

import io.depeche.model.StageName;
import io.depeche.stream.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * The states of the stages of this process, and the rules of {@code docs/operating.md} by which they are started, live and
 * ready. A rebalance, with its restoring of stores, is normal work: it makes a stage neither dead nor unready.
 */
public final class StageStates {
    private static final Set<State> DEAD = EnumSet.of(State.PENDING_ERROR, State.ERROR, State.NOT_RUNNING);
    private static final Set<State> WORKING = EnumSet.of(State.RUNNING, State.REBALANCING);

    private final Clock clock;
    private final Duration stuckAfter;
    private final Function<StageName, Optional<Work>> work;
    private final Supplier<Optional<Instant>> kafkaSilentSince;
    private final Map<StageName, Seen> stages = new EnumMap<>(StageName.class);

    /**
     * The states of stages just created.
     *
     * @param stuckAfter how long one record may be in work
     * @param work the record that a stage has worked on for the longest time
     * @param kafkaSilentSince since when Kafka has not answered; empty while it does
     */
    public StageStates(
            Collection<StageName> names,
            Clock clock,
            Duration stuckAfter,
            Function<StageName, Optional<Work>> work,
            Supplier<Optional<Instant>> kafkaSilentSince) {
        this.clock = clock;
        this.stuckAfter = stuckAfter;
        this.work = work;
        this.kafkaSilentSince = kafkaSilentSince;
        names.forEach(name -> stages.put(name, new Seen(State.CREATED, clock.instant(), false)));
    }

    private record Seen(State state, Instant since, boolean hasRun) {}

    /** A rule: why a stage is not up at this moment; empty when it is. */
    private interface Rule {
        Optional<String> why(Seen seen, Optional<Work> inWork, Instant now);
    }

    /** Records that a stage entered a state. */
    public synchronized void changed(StageName stage, State state) {
        stages.computeIfPresent(
                stage,
                (name, before) -> before.state() == state
                        ? before
                        : new Seen(state, clock.instant(), before.hasRun() || state == State.RUNNING));
    }

    /** Up once each stage has been {@code RUNNING}, and for ever after. */
    public Health started() {
        return health((seen, inWork, now) -> notStarted(seen));
    }

    /** Liveness: up unless a stage has failed or ended, or is stuck on one record. A restart would not bring Kafka back. */
    public Health live() {
        return health(this::notLive);
    }

    /** Readiness: up from each stage's first {@code RUNNING} until it closes, while it is live and Kafka answers. */
    public Health ready() {
        return health(this::notReady);
    }

    /** The state of each stage. */
    public synchronized Map<StageName, State> current() {
        Map<StageName, State> states = new EnumMap<>(StageName.class);
        stages.forEach((name, seen) -> states.put(name, seen.state()));
        return states;
    }

    private static Optional<String> notStarted(Seen seen) {
        return seen.hasRun() ? Optional.empty() : Optional.of("it has not run yet");
    }

    private Optional<String> notLive(Seen seen, Optional<Work> inWork, Instant now) {
        return DEAD.contains(seen.state())
                ? Optional.of("it has failed or ended: see the log")
                : inWork.filter(item -> item.age(now).compareTo(stuckAfter) > 0)
                        .map(item -> "it is stuck on " + item.record() + ", in work since " + item.since());
    }

    private Optional<String> notReady(Seen seen, Optional<Work> inWork, Instant now) {
        return notLive(seen, inWork, now)
                .or(() -> notStarted(seen))
                .or(() -> WORKING.contains(seen.state()) ? Optional.empty() : Optional.of("it is closing"))
                .or(() -> kafkaSilentSince.get().map(since -> "Kafka has not answered since " + since));
    }

    private synchronized Health health(Rule rule) {
        Instant now = clock.instant();
        List<Health.Row> rows = stages.entrySet().stream()
                .map(stage -> row(stage.getKey(), stage.getValue(), rule, now))
                .toList();
        return new Health(
                rows.stream().allMatch(Health.Row::up) ? "up" : "down", Health.Kafka.of(kafkaSilentSince.get()), rows);
    }

    private Health.Row row(StageName name, Seen seen, Rule rule, Instant now) {
        Optional<Work> inWork = work.apply(name);
        Optional<String> why = rule.why(seen, inWork, now);
        return new Health.Row(
                name.id(),
                seen.state(),
                seen.since(),
                why.isEmpty(),
                why.orElse(null),
                inWork.map(item -> Health.Item.of(item, now)).orElse(null));
    }
}
