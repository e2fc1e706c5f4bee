package io.depeche.app.run;

import io.depeche.app.access.Lacking;
import io.depeche.app.access.Right;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.Settings;
import io.depeche.model.StageName;
import io.depeche.stream.StageClients;
import io.depeche.stream.StageProperties;
import io.depeche.stream.ThreadReplacement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.jspecify.annotations.Nullable;

/** Running stages, each its own Kafka Streams application. Closing leaves their groups, so that others take over at once. */
public final class RunningStages implements AutoCloseable {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final List<Running> stages;
    private final Cluster cluster;
    private final StageObserver observer;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable StageName> failed = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> cause = new AtomicReference<>();
    private final Function<StageName, List<Right>> rights;
    private final Function<StageName, Path> stores;

    private RunningStages(
            Settings settings,
            Cluster cluster,
            Pipeline pipeline,
            Collection<StageName> names,
            StageObserver observer) {
        this.cluster = cluster;
        this.observer = observer;
        this.rights = name -> StageTopologies.rights(settings, pipeline, name);
        this.stores = name -> streamsDir(settings).resolve(StageTopologies.applicationId(settings, name));
        this.stages = names.stream()
                .map(name -> new Running(name, streams(settings, pipeline, name)))
                .toList();
    }

    private record Running(StageName name, KafkaStreams streams) {}

    /**
     * Starts the stages and returns at once.
     *
     * @param observer notified of every state change of a stage, and of the outcome of its items
     */
    public static RunningStages start(
            Settings settings, Cluster cluster, Pipeline pipeline, Set<StageName> names, StageObserver observer) {
        pipeline.prepare();
        RunningStages running = new RunningStages(settings, cluster, pipeline, names, observer);
        running.stages.forEach(running::start);
        return running;
    }

    private KafkaStreams streams(Settings settings, Pipeline pipeline, StageName name) {
        StageProperties properties = new StageProperties(
                StageTopologies.applicationId(settings, name),
                name.id(),
                settings.instance(),
                settings.threads(),
                settings.exactlyOnce(),
                settings.commitInterval(),
                streamsDir(settings),
                settings.topics().deadLetters(),
                settings.maxRecordBytes(),
                cluster.settings(),
                observer.outcomes(name));
        KafkaStreams streams = new KafkaStreams(
                StageTopologies.of(settings, pipeline, name),
                properties.toProperties(),
                new StageClients(properties.applicationId(), properties.instance()));
        ThreadReplacement replacement = new ThreadReplacement(name.id(), settings.threads(), Clock.systemUTC());
        streams.setUncaughtExceptionHandler(exception -> {
            cause.set(exception);
            return replacement.handle(exception);
        });
        return streams;
    }

    private void start(Running stage) {
        KafkaStreams streams = stage.streams();
        streams.setStateListener((now, before) -> {
            tell(stage);
            if (now == State.ERROR || now == State.PENDING_ERROR) {
                failed.compareAndSet(null, stage.name());
                ended.countDown();
            }
        });
        try {
            streams.start();
        } catch (ProcessorStateException e) {
            String why = StoreFault.in(e, stores.apply(stage.name())).orElseThrow();
            throw new CommandFailed("stage " + stage.name().id() + " does not start: " + why, e);
        }
    }

    private static Path streamsDir(Settings settings) {
        return settings.dataDir().resolve("streams");
    }

    /** Kafka Streams may report two changes in the wrong order, so this reports the state at the time of the call. */
    private synchronized void tell(Running stage) {
        observer.changed(stage.name(), stage.streams().state());
    }

    /** The stages that run here. */
    public Set<StageName> names() {
        return stages.stream().map(Running::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets a stage process nothing more; it keeps its partitions. What its threads have begun they finish.
     *
     * @return whether it was not paused before
     */
    public boolean pause(StageName name) {
        KafkaStreams streams = streams(name);
        boolean changes = !streams.isPaused();
        streams.pause();
        return changes;
    }

    /**
     * Lets a stage go on.
     *
     * @return whether it was paused before
     */
    public boolean resume(StageName name) {
        KafkaStreams streams = streams(name);
        boolean changes = streams.isPaused();
        streams.resume();
        return changes;
    }

    private KafkaStreams streams(StageName name) {
        return stages.stream()
                .filter(stage -> stage.name() == name)
                .map(Running::streams)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name.id() + " does not run here"));
    }

    /** The metrics of a stage's Kafka clients; empty when the stage does not run here. */
    public Map<MetricName, ? extends Metric> clientMetrics(StageName name) {
        return stages.stream()
                .filter(stage -> stage.name() == name)
                .findFirst()
                .<Map<MetricName, ? extends Metric>>map(stage -> stage.streams().metrics())
                .orElse(Map.of());
    }

    /**
     * Waits until every stage processes its partitions.
     *
     * @throws CommandFailed when one fails or is not running within {@code timeout}
     */
    public void awaitRunning(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!isRunning()) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("the stages did not start within " + timeout.toSeconds() + " s: " + states());
            }
        }
    }

    /**
     * Waits until every stage processes its partitions, however long restoring its stores takes.
     *
     * @throws CommandFailed when one fails
     */
    public void awaitRunning() {
        boolean running = isRunning();
        while (!running) {
            running = isRunning();
        }
    }

    /** Whether all stages are running; waits a moment before it returns false. */
    private boolean isRunning() {
        if (stages.stream().allMatch(s -> s.streams().state() == State.RUNNING)) {
            return true;
        }
        if (awaitEnd(Duration.ofMillis(50))) {
            throwIfFailed();
        }
        return false;
    }

    /** Waits until a stage fails or {@link #close()} is called by another thread. */
    public void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throwIfFailed();
    }

    private boolean awaitEnd(Duration timeout) {
        try {
            return ended.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while the stages were starting", e);
        }
    }

    private void throwIfFailed() {
        StageName name = failed.get();
        if (name != null) {
            throw new CommandFailed("stage " + name.id() + " stopped"
                    + Lacking.in(cause.get(), rights.apply(name), cluster::allowed)
                            .map(right -> right + " ('depeche acls " + name.id() + "' prints all that it needs)")
                            .or(() -> StoreFault.in(cause.get(), stores.apply(name)))
                            .map(why -> ": " + why)
                            .orElse("; see the log"));
        }
    }

    private String states() {
        return stages.stream()
                .map(s -> s.name().id() + " " + s.streams().state())
                .toList()
                .toString();
    }

    @Override
    public void close() {
        CloseOptions leave = CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
        stages.forEach(stage -> stage.streams().close(leave));
        ended.countDown();
    }
}
