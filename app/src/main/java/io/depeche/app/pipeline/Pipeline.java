package io.depeche.app.pipeline;

import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.Enricher;
import io.depeche.enrich.clean.Cleaner;
import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.enrich.entity.ModelRecogniser;
import io.depeche.enrich.language.LanguageDetector;
import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.story.FirstRevision;
import io.depeche.enrich.story.notice.Notices;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.enrich.ticker.InstrumentTagger;
import io.depeche.ingest.Ingest;
import io.depeche.ingest.feed.FeedProfiles;
import io.depeche.sink.Sink;
import io.depeche.sink.route.Distribution;
import io.depeche.sink.route.Routes;
import io.depeche.sink.watch.WatchLists;
import io.depeche.words.Words;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The three stages as pure functions, ready for a topology or for a command without Kafka.
 *
 * @param distribution what decides which further topics the sink writes
 * @param styles the house styles that {@code enrich} cleans by
 * @param words the lists of words that all of them read
 */
public record Pipeline(
        Ingest ingest, Enricher enrich, Sink sink, Distribution distribution, HouseStyles styles, Words words) {

    /**
     * The stages with all their data files loaded.
     *
     * @throws CommandFailed when a file of the user's own knowledge directory cannot be used
     */
    public static Pipeline of(Settings settings) {
        return usable(() -> load(settings));
    }

    /**
     * The lists of words that ship, with the user's own.
     *
     * @throws CommandFailed when a file of the user's own knowledge directory cannot be used
     */
    public static Words words(Settings settings) {
        return usable(() -> Words.load(folder(settings.knowledgeDir(), "words")));
    }

    /**
     * The user's own routes.
     *
     * @throws CommandFailed when a file of the user's own knowledge directory cannot be used
     */
    public static Routes routes(Settings settings) {
        return usable(() -> Routes.load(folder(settings.knowledgeDir(), "routes")));
    }

    /** Makes what is otherwise made when an item first needs it, so that no item waits for it. */
    public void prepare() {
        styles.compile();
    }

    /** The names of the providers that the feed profiles know. */
    public Set<String> providers() {
        return ingest.providers();
    }

    private static <T> T usable(Supplier<T> knowledge) {
        try {
            return knowledge.get();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new CommandFailed("cannot use the knowledge directory: " + e.getMessage(), e);
        }
    }

    private static Pipeline load(Settings settings) {
        Optional<Path> knowledge = settings.knowledgeDir();
        Words words = words(settings);
        HouseStyles styles = HouseStyles.load(words, folder(knowledge, "styles"));
        LanguageDetector language = LanguageDetector.load(words);
        return new Pipeline(
                Ingest.of(FeedProfiles.load(folder(knowledge, "feeds")), words).withMaxBytes(settings.maxItemBytes()),
                new Enricher(
                        new Cleaner(styles, words)::clean,
                        language::detect,
                        ModelRecogniser.load(words, folder(knowledge, "entities")),
                        always(InstrumentFinder.of(StarterTables.reference(words))),
                        new FirstRevision(words, Notices.load(folder(knowledge, "notices"))),
                        new CompanyNames(words)),
                new Sink(Version.text()),
                new Distribution(Routes.load(folder(knowledge, "routes")), () -> WatchLists.NONE),
                styles,
                words);
    }

    /** A folder of the user's directory, which need not have all of them. */
    private static Optional<Path> folder(Optional<Path> knowledge, String name) {
        knowledge.filter(dir -> !Files.isDirectory(dir)).ifPresent(dir -> {
            throw new IllegalArgumentException(dir + " is not a directory");
        });
        return knowledge.map(dir -> dir.resolve(name)).filter(Files::isDirectory);
    }

    private static Supplier<InstrumentTagger> always(InstrumentTagger tagger) {
        return () -> tagger;
    }

    /** The same stages with watch lists looked up for each article. */
    public Pipeline watching(Supplier<WatchLists> lists) {
        return new Pipeline(ingest, enrich, sink, distribution.watching(lists), styles, words);
    }

    /** The same stages with other reference data. */
    public Pipeline with(Reference reference) {
        return with(always(InstrumentFinder.of(reference)));
    }

    /** The same stages with a tagger looked up for each article. */
    public Pipeline with(Supplier<InstrumentTagger> instruments) {
        return new Pipeline(
                ingest,
                new Enricher(
                        enrich.cleaner(),
                        enrich.language(),
                        enrich.entities(),
                        instruments,
                        enrich.first(),
                        enrich.names()),
                sink,
                distribution,
                styles,
                words);
    }
}
