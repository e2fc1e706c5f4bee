package io.depeche.app.command;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Demo;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Runs the whole pipeline on sample items. */
@Command(
        name = "demo",
        description = "Start a broker and all stages, send sample items, show what comes out, and stop.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche demo"})
public final class DemoCommand implements Callable<Integer> {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final Context context;

    public DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Path dir = Files.createTempDirectory("depeche-demo-");
        Settings settings = SettingsReader.read(environment(dir));
        Pipeline pipeline = Pipeline.of(settings);
        try (Stand stand = new Stand(settings)) {
            // Ctrl-C ends the process without the end of this block
            Runtime.getRuntime().addShutdownHook(new Thread(stand::close, "clear-up"));
            say("1  A Kafka broker, embedded in this process");
            Cluster cluster = stand.startKafka();
            say("   " + cluster.bootstrapServers() + ", data in " + dir + " until the end of the demo");
            say("2  The stages ingest, enrich, sink");
            stand.startStages(pipeline).awaitRunning(START_TIMEOUT);
            new Demo(context.out(), context.width(), context.colours(), settings, cluster).run();
        }
        say("");
        say("The demo's broker and its data are gone. What next:");
        say("   ./depeche run                                 a broker that keeps its data, and all stages");
        say("   ./depeche send FILE  and  ./depeche tail      in other terminals");
        say("   ./depeche convert FILE                        the same work without Kafka");
        return 0;
    }

    /** What the demo sets up; closed once, by the demo or when the process is told to stop, whichever comes first. */
    private static final class Stand implements AutoCloseable {
        private final Settings settings;
        private final Deque<AutoCloseable> open = new ArrayDeque<>();
        private boolean closed;

        Stand(Settings settings) {
            this.settings = settings;
        }

        synchronized Cluster startKafka() {
            Kafka kafka = kept(Kafka.open(settings, message -> {}));
            return kafka.cluster();
        }

        synchronized RunningStages startStages(Pipeline pipeline) {
            Cluster cluster = Cluster.of(settings);
            return kept(RunningStages.start(
                    settings, cluster, pipeline, EnumSet.allOf(StageName.class), (stage, state) -> {}));
        }

        private <T extends AutoCloseable> T kept(T started) {
            open.push(started);
            return started;
        }

        @Override
        public synchronized void close() {
            if (closed) {
                return;
            }
            closed = true;
            try {
                for (AutoCloseable started : open) {
                    started.close();
                }
            } catch (Exception e) {
                throw new CommandFailed("the demo did not stop as it should: " + e.getMessage(), e);
            } finally {
                delete(settings.dataDir());
            }
        }
    }

    /** The environment with a data directory and without {@code KAFKA_*}: the demo never touches a cluster. */
    private Map<String, String> environment(Path dataDir) {
        Map<String, String> environment = new HashMap<>(context.environment());
        environment.keySet().removeIf(name -> name.startsWith("KAFKA_"));
        environment.put("DEPECHE_DATA_DIR", dataDir.toString());
        return environment;
    }

    private static void delete(Path dir) {
        try (Stream<Path> walk = Files.walk(dir)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailed("the demo's data in " + dir + " could not be deleted: " + e.getMessage(), e);
        }
    }

    private void say(String line) {
        context.out().println(line);
    }
}
