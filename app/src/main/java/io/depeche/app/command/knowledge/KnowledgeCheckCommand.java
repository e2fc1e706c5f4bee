package io.depeche.app.command.knowledge;

import io.depeche.app.command.Context;
import io.depeche.enrich.clean.style.StyleExamples;
import io.depeche.enrich.story.notice.NoticeExamples;
import io.depeche.ingest.FeedExamples;
import io.depeche.sink.route.RouteExamples;
import io.depeche.words.Words;
import io.depeche.words.example.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the user's own knowledge files, runs their worked examples and prints every fault. */
@Command(
        name = "check",
        description =
                "Read your own feeds/*.yaml, styles/*.yaml, notices/*.yaml, routes/*.yaml and words/*/*.tsv, run the "
                        + "examples in them, "
                        + "and print each fault with its file and line.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche knowledge check ./knowledge"})
final class KnowledgeCheckCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "the directory to check; without it, the one that DEPECHE_KNOWLEDGE_DIR names")
    private @Nullable Path directory;

    @Spec
    private @Nullable CommandSpec spec;

    KnowledgeCheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Path root = directory();
        Optional<Path> wordsFolder = folder(root, "words");
        Checked lists = wordsFolder.isPresent() ? lists(wordsFolder.get()) : Checked.NOTHING;
        // the files are read by the user's own words, unless these are at fault themselves
        Words words = Words.load(lists.faults().isEmpty() ? wordsFolder : Optional.empty());
        Checked feeds = in(root, "feeds", dir -> FeedExamples.check(words, dir));
        Checked styles = in(root, "styles", dir -> StyleExamples.check(words, dir));
        Checked notices = in(root, "notices", NoticeExamples::check);
        Checked routes = in(root, "routes", RouteExamples::check);
        Checked all = feeds.and(styles).and(notices).and(routes).and(lists);
        all.faults().forEach(context::print);
        context.print(
                "checked in " + root + ": " + feeds.files() + " feed profiles, " + styles.files() + " house styles, "
                        + notices.files() + " files of notices, " + routes.files() + " files of routes, "
                        + all.examples() + " examples, " + lists.files() + " lists of words; "
                        + all.faults().size() + " faults");
        return all.faults().isEmpty() ? 0 : 1;
    }

    private Path directory() {
        Path root = Optional.ofNullable(directory)
                .or(() -> context.settings().knowledgeDir())
                .orElseThrow(() -> wrongUsage("name a directory, or set DEPECHE_KNOWLEDGE_DIR"));
        if (!Files.isDirectory(root)) {
            throw wrongUsage(root + " is not a directory");
        }
        return root;
    }

    private ParameterException wrongUsage(String problem) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), problem);
    }

    private static Checked in(Path root, String name, Function<Path, Checked> check) {
        return folder(root, name).map(check).orElse(Checked.NOTHING);
    }

    private static Optional<Path> folder(Path root, String name) {
        return Optional.of(root.resolve(name)).filter(Files::isDirectory);
    }

    private static Checked lists(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            int count =
                    (int) files.filter(file -> file.toString().endsWith(".tsv")).count();
            Words.load(Optional.of(folder));
            return new Checked(count, 0, List.of());
        } catch (IllegalArgumentException e) {
            return new Checked(1, 0, List.of(String.valueOf(e.getMessage())));
        }
    }
}
