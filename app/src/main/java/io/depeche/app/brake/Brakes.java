package io.depeche.app.brake;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicFollower;
import io.depeche.app.run.RunningStages;
import io.depeche.app.run.StageObserver;
import io.depeche.app.settings.BugLimit;
import io.depeche.app.settings.Settings;
import io.depeche.model.StageName;
import io.depeche.model.operation.Operation;
import io.depeche.stream.OutcomeListener;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The brakes of the stages of this process. A stage that meets too many bugs pulls its brake: it stops and says so on
 * {@code wire.operations}. Every process follows that topic, so that a brake holds all processes of its stage, also those that
 * start later, until an operator releases it.
 */
public final class Brakes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Brakes.class);

    private final PulledBrakes pulled = new PulledBrakes();
    private final Optional<BugLimit> limit;
    private final String instance;
    private final Clock clock;
    private final BrakeWriter writer;
    private final Map<StageName, BugShare> shares = new EnumMap<>(StageName.class);
    private final TopicFollower follower;
    private @Nullable RunningStages running;

    private Brakes(Cluster cluster, Settings settings, Collection<StageName> names) {
        this.limit = settings.brake();
        this.instance = settings.instance();
        this.clock = Clock.systemUTC();
        limit.ifPresent(allowed -> names.forEach(name -> shares.put(name, new BugShare(allowed))));
        this.writer = new BrakeWriter(cluster, settings.topics().operations());
        this.follower = TopicFollower.start(cluster, settings.topics().operations(), new Following());
    }

    /** Reads which brakes are on, and follows them until closed. */
    public static Brakes follow(Cluster cluster, Settings settings, Collection<StageName> names) {
        return new Brakes(cluster, settings, names);
    }

    /** Follows the topic. */
    private final class Following implements TopicFollower.State {
        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            pulled.enter(record).ifPresent(Brakes.this::obey);
        }

        @Override
        public void upToDate() {}
    }

    /** Counts the outcomes that {@code observer} is told. */
    public StageObserver counting(StageObserver observer) {
        return new StageObserver() {
            @Override
            public void changed(StageName stage, State state) {
                observer.changed(stage, state);
            }

            @Override
            public OutcomeListener outcomes(StageName stage) {
                BugShare share = shares.get(stage);
                OutcomeListener told = observer.outcomes(stage);
                return share == null ? told : new BugCounter(told, share, () -> pull(stage));
            }
        };
    }

    /** From now on holds these stages while their brakes are on. */
    public synchronized void hold(RunningStages stages) {
        running = stages;
        stages.names().forEach(this::obey);
    }

    /** Why a stage's brake is on; empty when it is off. */
    public Optional<Operation> of(StageName stage) {
        return pulled.of(stage);
    }

    /** All brakes that are on, those of stages in other processes, too, in the order of the stages. */
    public Collection<Operation> all() {
        return pulled.all();
    }

    /** Called on a stage's thread, which must not wait for Kafka. */
    private synchronized void pull(StageName stage) {
        if (pulled.of(stage).isPresent()) {
            return;
        }
        BugLimit allowed = limit.orElseThrow();
        Operation operation = new Operation(
                Operation.BRAKE,
                stage.id(),
                null,
                "more than " + allowed.bugs() + " of the last " + allowed.items() + " items met a bug",
                instance,
                clock.instant());
        pulled.enter(operation);
        obey(stage);
        writer.write(operation);
    }

    /** Brings a stage into line with its brake. */
    private synchronized void obey(StageName stage) {
        RunningStages stages = running;
        if (stages == null || !stages.names().contains(stage)) {
            return;
        }
        Optional<Operation> brake = pulled.of(stage);
        if (brake.isPresent() && stages.pause(stage)) {
            LOG.atError()
                    .addKeyValue("stage", stage.id())
                    .addKeyValue("by", brake.get().by())
                    .addKeyValue("since", brake.get().at())
                    .log(
                            "brake on: {}; nothing is lost, the dead letters BUG say which; after the repair, "
                                    + "'depeche brake release {}' lets the stage go on",
                            brake.get().reason(),
                            stage.id());
        } else if (brake.isEmpty() && stages.resume(stage)) {
            BugShare share = shares.get(stage);
            if (share != null) {
                share.forget();
            }
            LOG.atInfo().addKeyValue("stage", stage.id()).log("brake released: the stage goes on");
        }
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }
}
