package io.depeche.app.chaos;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.crash.Load;
import io.depeche.app.crash.Proof;
import io.depeche.app.crash.Recorder;
import io.depeche.app.crash.history.Anomaly;
import io.depeche.app.crash.history.Checker;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;

/**
 * A run from empty topics to the proof: brokers and stages start, a plan's waves of faults come under a load, each when items flow
 * again after the one before it, then everything ends and the history is checked and compared with an undisturbed run.
 */
final class Chapter {
    private static final Duration PACE = Duration.ofMillis(40);
    /** So many items, those of one minute, may be on their way before the load waits for them. */
    private static final int MOST_BEHIND = 1_500;

    private static final Duration STUCK = Duration.ofMinutes(15);
    private static final Set<Integer> PARTITIONS =
            IntStream.range(0, 4).boxed().collect(Collectors.toUnmodifiableSet());

    private final World world;
    private final Settings settings;
    private final Consumer<String> progress;
    private final List<Wave> waves = new ArrayList<>();

    private Chapter(World world, Settings settings, Consumer<String> progress) {
        this.world = world;
        this.settings = settings;
        this.progress = progress;
    }

    /** A wave that is over, and the time from its last mend until items flowed on all partitions again. */
    record Wave(List<Fault> faults, Duration recovery) {}

    /** What came of a chapter. */
    record Result(List<Wave> waves, int items, List<Anomaly> anomalies, Map<String, Integer> endedByThemselves) {
        Result {
            waves = List.copyOf(waves);
            anomalies = List.copyOf(anomalies);
            endedByThemselves = Map.copyOf(endedByThemselves);
        }
    }

    /**
     * Plays a plan.
     *
     * @param dir for all data and logs
     */
    static Result play(Plan plan, int brokers, Path dir, Consumer<String> progress)
            throws IOException, InterruptedException {
        try (World world = World.ofBrokers(brokers, dir)) {
            Settings settings = SettingsReader.read(Map.of("DEPECHE_PARTITIONS", "4", "DEPECHE_INSTANCE", "chaos"));
            return new Chapter(world, settings, progress).play(plan, dir);
        }
    }

    private Result play(Plan plan, Path dir) throws IOException, InterruptedException {
        if (!world.hasClocks()) {
            progress.accept("SKIPPED: clocks do not jump here, because that needs Linux and a C compiler (cc)");
        }
        Cluster cluster = Cluster.at(world.bootstrap(Side.DESK), settings);
        try (Admin admin = cluster.admin()) {
            TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
        }
        world.startStages();
        try (Recorder recorder = new Recorder(cluster, settings.topics())) {
            Load load = Load.start(cluster, settings.topics().raw(), PACE);
            try (load) {
                awaitFlow(recorder, load);
                for (List<Fault> wave : plan.waves()) {
                    waves.add(wave(wave, recorder, load));
                }
            }
            progress.accept("all faults are over; waiting for the end of every item");
            Proof proof = Proof.of(cluster, settings.topics(), load, recorder, this::supervise);
            Map<String, Integer> ended = world.endedByThemselves();
            world.endStages();
            progress.accept(proof.items() + " items ended; the same once more, undisturbed");
            List<Anomaly> anomalies = new ArrayList<>(proof.anomalies());
            anomalies.addAll(Checker.differences(proof.last(), Calm.run(cluster, settings, proof, dir)));
            return new Result(waves, proof.items(), anomalies, ended);
        }
    }

    private Wave wave(List<Fault> faults, Recorder recorder, Load load) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (Fault fault : faults) {
            steps.add(new Step(fault.after(), fault, true));
            steps.add(new Step(fault.after().plus(fault.lasts()), fault, false));
        }
        steps.sort(Comparator.comparing(Step::due));
        long began = System.nanoTime();
        for (Step step : steps) {
            while (System.nanoTime() - began < step.due().toNanos()) {
                look(recorder, load);
            }
            if (step.begins()) {
                world.begin(step.fault());
            } else {
                world.end(step.fault());
            }
        }
        Duration recovery = awaitFlow(recorder, load);
        progress.accept(String.format(
                Locale.ROOT,
                "wave %d: %s; items flow again after %.1f s",
                waves.size() + 1,
                faults.stream()
                        .map(fault -> fault.kind() + " " + fault.victim() + " "
                                + fault.lasts().toMillis() + " ms")
                        .collect(Collectors.joining(", ")),
                recovery.toMillis() / 1e3));
        return new Wave(faults, recovery);
    }

    /** The begin or the end of a fault. */
    private record Step(Duration due, Fault fault, boolean begins) {}

    private void supervise() {
        try {
            world.supervise();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Recorder recorder, Load load) {
        supervise();
        recorder.read();
        load.pauseBeyond(MOST_BEHIND, recorder.newest(PARTITIONS));
    }

    private Duration awaitFlow(Recorder recorder, Load load) {
        Instant moment = load.now();
        long began = System.nanoTime();
        while (!recorder.flows(moment, PARTITIONS)) {
            if (System.nanoTime() - began > STUCK.toNanos()) {
                throw new IllegalStateException("items have not come out of all partitions for " + STUCK.toMinutes()
                        + " minutes after everything was mended");
            }
            look(recorder, load);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
