package io.depeche.app.command;

import io.depeche.app.brake.Brakes;
import io.depeche.app.console.Console;
import io.depeche.app.console.InProcess;
import io.depeche.app.contact.KafkaContact;
import io.depeche.app.health.Monitoring;
import io.depeche.app.log.Logs;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.reference.LiveReference;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.run.StageObserver;
import io.depeche.app.settings.Settings;
import io.depeche.app.watchlist.LiveWatchLists;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.model.StageName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs stages until the process is stopped. */
@Command(
        name = "run",
        description = "Run stages until stopped (Ctrl-C or SIGTERM); all three by default.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  KAFKA_BOOTSTRAP_SERVERS=kafka:9092 depeche run ingest enrich",
            "Without KAFKA_BOOTSTRAP_SERVERS it starts a broker of its own."
        })
public final class RunCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    private final Context context;

    @Parameters(paramLabel = "STAGE", arity = "0..*", description = "ingest, enrich, sink")
    private List<String> stages = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    public RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        Set<StageName> names = names();
        Consumer<String> say = say(settings);
        Pipeline pipeline = Pipeline.of(settings);
        // first, so that a port already in use fails the command before anything starts
        Monitoring monitoring = Monitoring.open(settings, names, pipeline.providers());
        Kafka kafka = Kafka.open(settings, say);
        monitoring.address().ifPresent(at -> say.accept("health and metrics at " + at));
        Optional<LiveReference> reference = names.contains(StageName.ENRICH)
                ? Optional.of(LiveReference.follow(kafka.cluster(), settings, pipeline.words()))
                : Optional.empty();
        Optional<LiveWatchLists> lists = names.contains(StageName.SINK)
                ? Optional.of(
                        LiveWatchLists.follow(kafka.cluster(), settings.topics().watchlists()))
                : Optional.empty();
        Pipeline tagging = reference.map(pipeline::with).orElse(pipeline);
        StageObserver logging =
                (stage, state) -> LOG.atInfo().addKeyValue("stage", stage.id()).log("{}", state);
        Brakes brakes = Brakes.follow(kafka.cluster(), settings, names);
        RunningStages running = RunningStages.start(
                settings,
                kafka.cluster(),
                lists.map(tagging::watching).orElse(tagging),
                names,
                brakes.counting(logging.and(monitoring)));
        brakes.hold(running);
        KafkaContact contact = KafkaContact.start(kafka.cluster(), settings, names);
        monitoring.watch(running, contact, brakes);
        Supplier<Reference> data = reference
                .<Supplier<Reference>>map(live -> live::reference)
                .orElse(() -> StarterTables.reference(pipeline.words()));
        Optional<Console> console = monitoring.address().map(at -> {
            Console opened = Console.open(
                    settings, kafka.cluster(), new InProcess(tagging, data, monitoring::counts, brakes::all));
            monitoring.serve(opened);
            say.accept("console at " + at + "/");
            return opened;
        });
        // monitoring last, so that it reports the shutdown while it lasts
        List<Runnable> closings = Stream.of(
                        Stream.<Runnable>of(running::close),
                        reference.<Runnable>map(open -> open::close).stream(),
                        lists.<Runnable>map(open -> open::close).stream(),
                        console.<Runnable>map(open -> open::close).stream(),
                        Stream.<Runnable>of(brakes::close, contact::close, kafka::close, monitoring::close))
                .flatMap(closing -> closing)
                .toList();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closings.forEach(Runnable::run), "stop"));
        running.awaitRunning();
        say.accept("running " + names.stream().map(StageName::id).collect(Collectors.joining(", ")) + " on "
                + kafka.cluster().bootstrapServers() + ": "
                + settings.topics().raw() + " -> "
                + settings.topics().articles());
        running.awaitEnd();
        return 0;
    }

    /** What it tells the user: lines of the log where programs read it, so that every line there is JSON. */
    private Consumer<String> say(Settings settings) {
        if (settings.log().isJson(context.progress())) {
            Logs.writeJson();
            return line -> LOG.info("{}", line);
        }
        return context.err()::println;
    }

    private Set<StageName> names() {
        Set<StageName> names = EnumSet.noneOf(StageName.class);
        stages.forEach(stage -> names.add(name(stage)));
        return names.isEmpty() ? EnumSet.allOf(StageName.class) : names;
    }

    private StageName name(String stage) {
        return Arrays.stream(StageName.values())
                .filter(name -> name.id().equals(stage))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "unknown stage '" + stage + "'; use ingest, enrich or sink"));
    }
}
