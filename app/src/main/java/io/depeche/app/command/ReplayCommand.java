package io.depeche.app.command;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.reference.ReferenceTopic;
import io.depeche.app.replay.Publishable;
import io.depeche.app.replay.Replay;
import io.depeche.app.replay.ReplayReport;
import io.depeche.app.replay.Replayed;
import io.depeche.app.replay.Republisher;
import io.depeche.app.replay.ShadowTopic;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.app.terminal.ChangeLines;
import io.depeche.app.terminal.ReadCount;
import io.depeche.enrich.reference.Reference;
import io.depeche.model.Json;
import io.depeche.model.ninjs.NinjsArticle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what this build, or one's own rules and tables, would make of raw history. */
@Command(
        name = "replay",
        description =
                "Run raw history through this build, or your own rules and tables, and report how each item would end "
                        + "otherwise than it did. Nothing that subscribers read changes.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche replay --from 2h --knowledge my-rules",
            "          depeche replay --from 3d --to 2d --provider Reuters --output json",
            "          depeche replay --from 2h --publish --by 'A. Ruiz' --reason 'mended'",
            "The articles go to the shadow topic PREFIX.replay.articles, unless --dry-run.",
            "Exit code 0: every item would end as it did; 64: some would not; 1: failed."
        })
public final class ReplayCommand implements Callable<Integer> {
    private final Context context;

    /** Some items would end otherwise. */
    static final int DIFFERS = 64;

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            required = true,
            converter = PastTime.class,
            description = "received at or after this time: 2026-11-23, 2026-11-23T10:15:30Z, or back from now: 2h, 3d")
    private Instant from = Instant.EPOCH;

    @Option(
            names = "--to",
            paramLabel = "WHEN",
            converter = PastTime.class,
            description = "received before this time (default: now)")
    private @Nullable Instant to;

    @Option(names = "--provider", paramLabel = "NAME", description = "only articles of this agency, such as Reuters")
    private @Nullable String provider;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "your own rules, feed profiles and words, in place of DEPECHE_KNOWLEDGE_DIR")
    private @Nullable Path knowledge;

    @Mixin
    private ReferenceOption reference = new ReferenceOption();

    @Option(names = "--dry-run", description = "only report; write nothing")
    private boolean dryRun;

    @Option(
            names = "--publish",
            description =
                    "send the raw records of articles that would differ to the stages again, which publish them as new "
                            + "revisions")
    private boolean publish;

    @ArgGroup(exclusive = false)
    private @Nullable Decision decision;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--output", paramLabel = "text|json", defaultValue = "text", description = "text or json")
    private Output output = Output.TEXT;

    enum Output {
        TEXT,
        JSON
    }

    public ReplayCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (publish && spec != null && (knowledge != null || reference.isGiven())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--publish sends items to the stages, which use their own rules and tables: give them the new ones"
                            + " first, and replay without --knowledge and --reference");
        }
        if (publish && !dryRun && spec != null && decision == null) {
            throw new ParameterException(
                    spec.commandLine(), "--publish needs --reason and --by, which are kept on wire.operations");
        }
        Instant began = Instant.now();
        Settings settings = settings();
        Publishable publishable =
                new Publishable(began.minus(settings.retention().raw()));
        Cluster cluster = Cluster.of(settings).checked();
        ReplayReport report;
        try (ReadCount count = ReadCount.on(context.err(), context.progress())) {
            Replay replay = new Replay(cluster, settings.topics(), pipeline(settings, cluster), count::read);
            if (dryRun) {
                report = report(replay, began, publishable, article -> {});
            } else {
                try (ShadowTopic shadow = ShadowTopic.open(cluster, settings, began)) {
                    report = report(replay, began, publishable, shadow::write);
                    context.err()
                            .println(shadow.flush() + " articles written to " + shadow.name()
                                    + ", with depeche-replay: " + began);
                }
            }
        }
        if (output == Output.JSON) {
            context.print(Json.line(Map.of("report", report)));
        } else {
            print(report);
        }
        if (publish) {
            publish(publishable, Optional.ofNullable(decision), cluster, settings);
        }
        return report.changed() == 0 ? 0 : DIFFERS;
    }

    private void publish(Publishable publishable, Optional<Decision> decision, Cluster cluster, Settings settings) {
        if (publishable.keptBack() > 0) {
            context.err()
                    .println(
                            "not published anew: " + publishable.keptBack()
                                    + " items that would not be a revision of the article as it was published, or are past retention");
        }
        if (dryRun || decision.isEmpty()) {
            context.err()
                    .println("nothing sent; without --dry-run " + publishable.articles()
                            + " articles would be published anew");
            return;
        }
        int records = new Republisher(cluster, settings.topics())
                .send(publishable, decision.get().reason(), decision.get().by());
        context.err()
                .println("sent " + records + (records == 1 ? " record" : " records") + " to "
                        + settings.topics().raw() + ", for new revisions of " + publishable.articles() + " articles");
    }

    private Settings settings() {
        Map<String, String> environment = new HashMap<>(context.environment());
        if (knowledge != null) {
            environment.put("DEPECHE_KNOWLEDGE_DIR", knowledge.toString());
        }
        return SettingsReader.read(environment);
    }

    private Pipeline pipeline(Settings settings, Cluster cluster) {
        Pipeline own = Pipeline.of(settings);
        Reference present = reference.given(context).orElseGet(() -> ReferenceTopic.read(
                        cluster, settings.topics().reference())
                .reference(own.words()));
        return own.with(present);
    }

    private ReplayReport report(
            Replay replay, Instant began, Publishable publishable, Consumer<NinjsArticle> articles) {
        Consumer<Replayed> changed = this::print;
        return replay.of(
                from,
                Objects.requireNonNullElse(to, began),
                Optional.ofNullable(provider),
                changed.andThen(publishable::changed),
                articles.andThen(publishable::article));
    }

    private void print(Replayed item) {
        if (output == Output.JSON) {
            context.print(Json.line(item));
            return;
        }
        context.print(item.raw() + "  " + (item.uri() == null ? "" : item.uri() + "  ") + item.published());
        ChangeLines.of(item.changes()).forEach(line -> context.print("  " + line));
        if (item.message() != null) {
            context.print("  " + item.message());
        }
    }

    private void print(ReplayReport report) {
        context.print(line("received from %s to %s", report.from(), report.to()));
        context.print(line("%,12d records", report.records()));
        context.print(line("%,12d items", report.items()));
        context.print(line("%,12d would end as they did", report.same()));
        context.print(line("%,12d would end otherwise", report.changed()));
        report.kinds().forEach((kind, items) -> context.print(line("%,16d %s", items, kind)));
        print(report.withdrawn(), "not replayed: the article is killed or erased today");
        print(report.sentAgain(), "not replayed: sent again since, by 'dead redrive' or 'replay --publish'");
        print(report.unjudged(), "not compared: the order of revisions depends on records outside this time");
        print(report.unknown(), "not compared: no topic says how they ended (under way, or past retention)");
    }

    private void print(long items, String what) {
        if (items > 0) {
            context.print(line("%,12d %s", items, what));
        }
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
