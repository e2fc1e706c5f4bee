package io.depeche.app.command;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.compare.ArticleChange;
import io.depeche.app.compare.ArticleChanges;
import io.depeche.app.explain.Ending;
import io.depeche.app.explain.Endings;
import io.depeche.app.explain.Listener;
import io.depeche.app.explain.Origin;
import io.depeche.app.explain.Origins;
import io.depeche.app.explain.Steps;
import io.depeche.app.explain.TagEvidence;
import io.depeche.app.explain.WhyNot;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Conversion;
import io.depeche.app.pipeline.Converted;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.pipeline.Version;
import io.depeche.app.reference.ReferenceTopic;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.ArticlePage;
import io.depeche.app.terminal.ChangeLines;
import io.depeche.app.terminal.ReadCount;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.model.Coordinates;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains what each step does with one raw item. */
@Command(
        name = "explain",
        description = "Explain what each step does with an item, and why; and what it was published as.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche explain item.xml --why-not Orange",
            "          depeche explain wire.articles-0@41",
            "          depeche explain urn:newsml:example:20260314:4711",
            "",
            "A record or an article is followed back to its raw item, which is",
            "processed with the present build, data files and reference data, and",
            "compared with what was published."
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "FILE|-|RECORD|URI",
            description =
                    "a file, - for standard input, a record on any of the topics (topic-partition@offset, as other "
                            + "commands print it, or an item of it, topic-partition@offset#item/of), or the uri of an article")
    private String what = "";

    @Option(
            names = "--why-not",
            paramLabel = "NAME",
            description = "say why a name, code or ticker is not a tag; may be repeated")
    private List<String> names = List.of();

    @Mixin
    private ReferenceOption reference = new ReferenceOption();

    public ExplainCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        @Nullable Path file = file(what);
        if (file != null && (Files.exists(file) || Context.isStandardInput(file))) {
            explain(new Origin(read(file, settings), OptionalInt.empty()), pipelineOf(settings, null), null);
            return 0;
        }
        if (!Origins.isPlace(what) && !Origins.isUri(what)) {
            throw new CommandFailed("no such file: " + what
                    + ". Give a file, a record such as " + settings.topics().articles()
                    + "-0@41, or the uri of an article, such as urn:example:4711");
        }
        Cluster cluster = Cluster.of(settings).checked();
        try (ReadCount count = ReadCount.on(context.err(), context.progress())) {
            Origins origins = new Origins(cluster, settings.topics(), context.err()::println, count::read);
            Origin origin = Origins.isPlace(what) ? origins.ofPlace(what) : origins.ofUri(what);
            explain(origin, pipelineOf(settings, cluster), new Endings(cluster, settings.topics(), count::read));
        }
        return 0;
    }

    private static @Nullable Path file(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            // a uri or a record may have characters that no path of this system has
            return null;
        }
    }

    private RawItem read(Path file, Settings settings) {
        try {
            byte[] bytes = context.read(file, settings.maxRecordBytes());
            return new RawItem(Payload.of(bytes), Map.of(), what, Instant.now());
        } catch (IOException e) {
            throw new CommandFailed(FileProblem.of(file, e), e);
        }
    }

    /** The stages, and the reference data that they tag with. */
    private record Present(Pipeline pipeline, Reference reference) {}

    private Present pipelineOf(Settings settings, @Nullable Cluster cluster) {
        Pipeline shipped = Pipeline.of(settings);
        Reference present = reference
                .given(context)
                .orElseGet(() -> cluster == null
                        ? StarterTables.reference(shipped.words())
                        : ReferenceTopic.read(cluster, settings.topics().reference())
                                .reference(shipped.words()));
        return new Present(shipped.with(present), present);
    }

    private void explain(Origin origin, Present present, @Nullable Endings endings) {
        RawItem raw = origin.raw();
        List<Listener> heard = new ArrayList<>();
        List<Converted> items = new Conversion(present.pipeline()).each(raw, number -> {
            while (heard.size() < number) {
                heard.add(new Listener());
            }
            return heard.get(number - 1);
        });
        context.print(raw.source() + ": " + raw.payload().size() + " bytes, sha256 "
                + raw.payload().sha256() + ", " + items.size() + (items.size() == 1 ? " item" : " items"));
        Steps steps = new Steps(raw, present.pipeline().ingest());
        for (Converted item : items) {
            if (origin.item().isPresent() && origin.item().getAsInt() != item.item()) {
                continue;
            }
            Listener listener = item.item() <= heard.size() ? heard.get(item.item() - 1) : new Listener();
            print(item, steps, listener, present);
            if (endings != null) {
                compare(
                        item,
                        new Coordinates(raw.source(), item.item(), items.size()),
                        raw,
                        endings,
                        present.pipeline());
            }
        }
    }

    private void print(Converted item, Steps steps, Listener heard, Present present) {
        context.print("item " + item.item() + ": " + item.outcome());
        NinjsArticle article = item.article();
        UnaryOperator<String> sources =
                rule -> present.pipeline().styles().sourceOf(rule).orElse("");
        steps.of(item.item(), Optional.ofNullable(article)).forEach(line -> context.print("  " + line));
        if (article == null) {
            context.print("  " + item.code() + "  " + item.message());
        } else {
            context.print(ArticlePage.of(article, sources, entity -> TagEvidence.by(entity, heard)));
        }
        for (String name : names) {
            context.print("  why not " + name + ":");
            List<String> answer = article == null
                    ? List.of("the item is not an article: nothing is tagged")
                    : new WhyNot(heard, present.reference(), article, sources).of(name);
            answer.forEach(line -> context.print("    " + line));
        }
    }

    private void compare(Converted item, Coordinates at, RawItem raw, Endings endings, Pipeline pipeline) {
        Optional<Ending> ending = endings.of(at, raw.receivedAt());
        context.print(
                "  then         "
                        + ending.map(then -> then.what() + ", at " + then.place())
                                .orElse(
                                        "no topic says how it ended: it is under way, was skipped before, or is past its retention"));
        ending.flatMap(Ending::article)
                .ifPresent(then ->
                        context.print("               by " + then.lineage().pipeline() + ", knowledge "
                                + then.lineage().knowledge()));
        context.print("  now          by " + Version.text() + ", knowledge "
                + pipeline.enrich().knowledge());
        NinjsArticle now = item.article();
        if (now != null && ending.flatMap(Ending::article).isPresent()) {
            List<ArticleChange> changes =
                    ArticleChanges.between(ending.flatMap(Ending::article).get(), now);
            ChangeLines.of(changes).forEach(line -> context.print("  differs      " + line));
            if (changes.isEmpty()) {
                context.print("  differs      in nothing");
            }
        }
    }
}
