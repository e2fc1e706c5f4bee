package io.depeche.app.command;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.console.Console;
import io.depeche.app.console.InProcess;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.health.Monitoring;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.Demo;
import io.depeche.app.run.DemoStream;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.watchlist.LiveWatchLists;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.model.StageName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole pipeline on sample items. */
@Command(
        name = "demo",
        description = "Start a broker and all stages, send sample items, show what comes out, and stop.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche demo",
            "          depeche demo --keep        with a console in a browser, until Ctrl-C"
        })
public final class DemoCommand implements Callable<Integer> {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final Context context;

    @Option(names = "--keep", description = "do not stop: go on sending items, and serve the console")
    private boolean keep;

    public DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Path dir = Files.createTempDirectory("depeche-demo-");
        try (Stand stand = new Stand(dir)) {
            // Ctrl-C ends the process without the end of this block
            Runtime.getRuntime().addShutdownHook(new Thread(stand::close, "clear-up"));
            Settings settings = SettingsReader.read(environment(dir));
            CompletableFuture<Pipeline> pipeline = CompletableFuture.supplyAsync(() -> prepared(settings));
            say("1  A Kafka broker, embedded in this process");
            Cluster cluster = stand.startKafka(settings);
            say("   " + cluster.bootstrapServers() + ", data in " + dir + " until the end of the demo");
            say("2  The stages ingest, enrich, sink");
            Optional<Monitoring> monitoring = keep ? Optional.of(stand.monitor(settings)) : Optional.empty();
            RunningStages stages = stand.startStages(settings, loaded(pipeline), monitoring);
            stages.awaitRunning(START_TIMEOUT);
            new Demo(context.out(), context.width(), context.colours(), settings, cluster).run();
            if (keep) {
                say("");
                say("The console: " + monitoring.flatMap(Monitoring::address).orElse("DEPECHE_HTTP is off") + "/");
                say("An item comes every two seconds. Ctrl-C ends the demo and deletes " + dir + ".");
                DemoStream.load(Clock.systemUTC())
                        .run(cluster, settings.topics().raw(), stand.told());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        say("");
        say("The demo's broker and its data are gone. What next:");
        say("   ./depeche demo --keep                          the same, left running with its console in a browser");
        say("   ./depeche run                                 a broker that keeps its data, and all stages");
        say("   ./depeche send FILE  and  ./depeche tail      in other terminals");
        say("   ./depeche convert FILE                        the same work without Kafka");
        return 0;
    }

    private static Pipeline prepared(Settings settings) {
        Pipeline pipeline = Pipeline.of(settings);
        pipeline.prepare();
        return pipeline;
    }

    private static Pipeline loaded(CompletableFuture<Pipeline> pipeline) {
        try {
            return pipeline.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CommandFailed failed ? failed : e;
        }
    }

    /** What the demo sets up; closed once, by the demo or when the process is told to stop, whichever comes first. */
    private static final class Stand implements AutoCloseable {
        private static final Set<StageName> ALL = EnumSet.allOf(StageName.class);

        private final Path dir;
        private final Deque<AutoCloseable> open = new ArrayDeque<>();
        private boolean closed;

        /** @param dir for all data; deleted at the end, whatever was started */
        Stand(Path dir) {
            this.dir = dir;
        }

        synchronized Cluster startKafka(Settings settings) {
            Kafka kafka = kept(Kafka.open(settings, message -> {}));
            return kafka.cluster();
        }

        synchronized Monitoring monitor(Settings settings) {
            return kept(Monitoring.open(settings, ALL, Set.of()));
        }

        /** Starts the stages; with monitoring, watch lists and the console as well. */
        synchronized RunningStages startStages(Settings settings, Pipeline pipeline, Optional<Monitoring> monitoring) {
            Cluster cluster = Cluster.of(settings);
            if (monitoring.isEmpty()) {
                return kept(RunningStages.start(settings, cluster, pipeline, ALL, (stage, state) -> {}));
            }
            LiveWatchLists lists =
                    kept(LiveWatchLists.follow(cluster, settings.topics().watchlists()));
            RunningStages running =
                    kept(RunningStages.start(settings, cluster, pipeline.watching(lists), ALL, monitoring.get()));
            Console console = kept(Console.open(
                    settings,
                    cluster,
                    new InProcess(
                            pipeline,
                            () -> StarterTables.reference(pipeline.words()),
                            monitoring.get()::counts,
                            () -> List.of())));
            monitoring.get().serve(console);
            return running;
        }

        /** Counted down when the process is told to stop, before anything closes. */
        synchronized CountDownLatch told() {
            CountDownLatch told = new CountDownLatch(1);
            open.push(told::countDown);
            return told;
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
                delete(dir);
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
