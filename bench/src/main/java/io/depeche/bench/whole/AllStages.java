package io.depeche.bench.whole;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.health.Monitoring;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.watchlist.LiveWatchLists;
import io.depeche.model.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** A broker and the three stages in this process, with the environment's settings and their data in a temporary directory. */
final class AllStages {
    private static final Duration START = Duration.ofMinutes(2);

    private AllStages() {}

    /** What is measured while they run. */
    @FunctionalInterface
    interface Measurement {
        void run(Cluster cluster, Settings settings) throws Exception;
    }

    /** What is measured of the console while they run. */
    @FunctionalInterface
    interface ConsoleMeasurement {
        void run(Cluster cluster, Settings settings, Pipeline pipeline, Monitoring monitoring);
    }

    /** Runs the measurement while all stages run, watched as {@code depeche run} watches them, at a free port of loopback. */
    static void watched(ConsoleMeasurement measurement) throws IOException {
        Settings settings = settings(Map.of("DEPECHE_HTTP", "127.0.0.1:0"));
        EnumSet<StageName> all = EnumSet.allOf(StageName.class);
        Pipeline pipeline = Pipeline.of(settings);
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                Monitoring monitoring = Monitoring.open(settings, all, pipeline.providers());
                RunningStages stages = RunningStages.start(settings, kafka.cluster(), pipeline, all, monitoring)) {
            stages.awaitRunning(START);
            measurement.run(kafka.cluster(), settings, pipeline, monitoring);
        }
    }

    /** The settings of the environment, with these instead, and a directory of its own. */
    static Settings settings(Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(more);
        environment.put(
                "DEPECHE_DATA_DIR", Files.createTempDirectory("depeche-bench-").toString());
        return SettingsReader.read(environment);
    }

    /** Runs the measurement while all stages run. */
    static void during(Measurement measurement) throws Exception {
        Settings settings = settings(Map.of());
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                LiveWatchLists lists =
                        LiveWatchLists.follow(kafka.cluster(), settings.topics().watchlists());
                RunningStages stages = RunningStages.start(
                        settings,
                        kafka.cluster(),
                        Pipeline.of(settings).watching(lists),
                        EnumSet.allOf(StageName.class),
                        (stage, state) -> {})) {
            stages.awaitRunning(START);
            measurement.run(kafka.cluster(), settings);
        }
    }
}
