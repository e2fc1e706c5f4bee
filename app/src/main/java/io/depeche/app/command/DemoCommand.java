package io.depeche.app.command;

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
import java.util.Comparator;
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
        say("1  A Kafka broker, embedded in this process");
        try (Kafka kafka = Kafka.open(settings, message -> {})) {
            say("   " + kafka.cluster().bootstrapServers() + ", data in " + dir + " until the end of the demo");
            say("2  The stages ingest, enrich, sink");
            try (RunningStages stages = RunningStages.start(
                    settings, kafka.cluster(), pipeline, EnumSet.allOf(StageName.class), (stage, state) -> {})) {
                stages.awaitRunning(START_TIMEOUT);
                new Demo(context.out(), context.width(), context.colours(), settings, kafka.cluster()).run();
            }
        } finally {
            delete(dir);
        }
        say("");
        say("The demo's broker and its data are gone. What next:");
        say("   ./depeche run                                 a broker that keeps its data, and all stages");
        say("   ./depeche send FILE  and  ./depeche tail      in other terminals");
        say("   ./depeche convert FILE                        the same work without Kafka");
        return 0;
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
