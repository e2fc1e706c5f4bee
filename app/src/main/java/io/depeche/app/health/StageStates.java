package io.depeche.app.health;

import io.depeche.model.StageName;
import io.depeche.model.operation.Operation;
import io.depeche.stream.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * The states of the stages of this process, and the rules of {@code docs/operating.md} by which they are started, live and
 * ready. A rebalance, with its restoring of stores, is normal work: it makes a stage neither dead nor unready.
 */
final class StageStates {
    private static final Set<State> DEAD = EnumSet.of(State.PENDING_ERROR, State.ERROR, State.NOT_RUNNING);
    private static final Set<State> WORKING = EnumSet.of(State.RUNNING, State.REBALANCING);

    private final Clock clock;
    private final Duration stuckAfter;
    private final StageSigns signs;
    private final Map<StageName, Seen> stages = new EnumMap<>(StageName.class);

    /**
     * The states of stages just created.
     *
     * @param stuckAfter how long one record may be in work
     * @param signs what else can be seen of them
     */
    StageStates(Collection<StageName> names, Clock clock, Duration stuckAfter, StageSigns signs) {
        this.clock = clock;
        this.stuckAfter = stuckAfter;
        this.signs = signs;
        names.forEach(name -> stages.put(name, new Seen(State.CREATED, clock.instant(), false)));
    }

    private record Seen(State state, Instant since, boolean hasRun) {}

    /** A stage at one moment. */
    private record Look(Seen seen, Optional<Work> work, Optional<Operation> brake, Instant now) {}

    /** Records that a stage entered a state. */
    synchronized void changed(StageName stage, State state) {
        stages.computeIfPresent(
                stage,
                (name, before) -> before.state() == state
                        ? before
                        : new Seen(state, clock.instant(), before.hasRun() || state == State.RUNNING));
    }

    /** Up once each stage has been {@code RUNNING}, and for ever after. A stage whose brake is on need not run. */
    Health started() {
        return health(look -> look.brake().isPresent() ? Optional.empty() : notStarted(look));
    }

    /** Liveness: up unless a stage has failed or ended, or is stuck on one record. A restart would not bring Kafka back. */
    Health live() {
        return health(this::notLive);
    }

    /** Readiness: up from each stage's first {@code RUNNING} until it closes, while it is live, and nothing holds it. */
    Health ready() {
        return health(this::notReady);
    }

    /** The state of each stage. */
    synchronized Map<StageName, State> current() {
        Map<StageName, State> states = new EnumMap<>(StageName.class);
        stages.forEach((name, seen) -> states.put(name, seen.state()));
        return states;
    }

    private static Optional<String> notStarted(Look look) {
        return look.seen().hasRun() ? Optional.empty() : Optional.of("it has not run yet");
    }

    private Optional<String> notLive(Look look) {
        return DEAD.contains(look.seen().state())
                ? Optional.of("it has failed or ended: see the log")
                : look.work()
                        .filter(item -> item.age(look.now()).compareTo(stuckAfter) > 0)
                        .map(item -> "it is stuck on " + item.record() + ", in work since " + item.since());
    }

    private Optional<String> notReady(Look look) {
        return notLive(look)
                .or(() -> look.brake().map(brake -> "its brake is on since " + brake.at() + ": " + brake.reason()))
                .or(() -> notStarted(look))
                .or(() -> WORKING.contains(look.seen().state()) ? Optional.empty() : Optional.of("it is closing"))
                .or(() -> signs.kafkaSilentSince().map(since -> "Kafka has not answered since " + since));
    }

    /** The health by a rule that says why a stage is not up. */
    private synchronized Health health(Function<Look, Optional<String>> rule) {
        Instant now = clock.instant();
        List<Health.Row> rows = new ArrayList<>();
        stages.forEach((name, seen) -> {
            Look look = new Look(seen, signs.work(name), signs.brake(name), now);
            Optional<String> why = rule.apply(look);
            rows.add(new Health.Row(
                    name.id(),
                    seen.state(),
                    seen.since(),
                    why.isEmpty(),
                    why.orElse(null),
                    look.work().map(item -> Health.Item.of(item, now)).orElse(null)));
        });
        return new Health(
                rows.stream().allMatch(Health.Row::up) ? "up" : "down",
                Health.Kafka.of(signs.kafkaSilentSince()),
                rows);
    }
}
