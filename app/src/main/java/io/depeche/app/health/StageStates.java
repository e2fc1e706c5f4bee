package io.depeche.app.health;

import io.depeche.model.StageName;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * The states of the stages of this process. A rebalance, with its restoring of stores, is normal work: it makes a
 * stage neither dead nor unready.
 */
public final class StageStates {
    private static final Set<State> DEAD = EnumSet.of(State.PENDING_ERROR, State.ERROR, State.NOT_RUNNING);
    private static final Set<State> WORKING = EnumSet.of(State.RUNNING, State.REBALANCING);

    private final Clock clock;
    private final Map<StageName, Seen> stages = new EnumMap<>(StageName.class);

    /** The states of stages just created. */
    public StageStates(Collection<StageName> names, Clock clock) {
        this.clock = clock;
        names.forEach(name -> stages.put(name, new Seen(State.CREATED, clock.instant(), false)));
    }

    private record Seen(State state, Instant since, boolean hasRun) {
        boolean isAlive() {
            return !DEAD.contains(state);
        }

        boolean isReady() {
            return hasRun && WORKING.contains(state);
        }
    }

    /** Records that a stage entered a state. */
    public synchronized void changed(StageName stage, State state) {
        stages.computeIfPresent(
                stage,
                (name, before) -> before.state() == state
                        ? before
                        : new Seen(state, clock.instant(), before.hasRun() || state == State.RUNNING));
    }

    /** Liveness: up unless a stage has failed or ended. */
    public Health live() {
        return health(Seen::isAlive);
    }

    /** Readiness: up from each stage's first {@code RUNNING} until it closes or fails. */
    public Health ready() {
        return health(Seen::isReady);
    }

    /** The state of each stage. */
    public synchronized Map<StageName, State> current() {
        Map<StageName, State> states = new EnumMap<>(StageName.class);
        stages.forEach((name, seen) -> states.put(name, seen.state()));
        return states;
    }

    private synchronized Health health(Predicate<Seen> up) {
        return Health.of(stages.entrySet().stream()
                .map(stage -> new Health.Row(
                        stage.getKey().id(),
                        stage.getValue().state(),
                        stage.getValue().since(),
                        up.test(stage.getValue())))
                .toList());
    }
}
