package io.depeche.bench;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.watchlist.LiveWatchLists;
import io.depeche.model.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;

/** A broker and the three stages in this process, with the default settings and their data in a temporary directory. */
final class AllStages {
    private static final Duration START = Duration.ofMinutes(2);

    private AllStages() {}

    /** What is measured while they run. */
    @FunctionalInterface
    interface Measurement {
        void run(Cluster cluster, Settings settings);
    }

    /** Runs the measurement while all stages run. */
    static void during(Measurement measurement) throws IOException {
        Path dir = Files.createTempDirectory("depeche-bench-");
        Settings settings = SettingsReader.read(Map.of("DEPECHE_DATA_DIR", dir.toString()));
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
