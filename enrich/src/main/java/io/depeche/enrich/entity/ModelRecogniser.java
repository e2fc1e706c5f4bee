package io.depeche.enrich.entity;

import io.depeche.enrich.entity.tagger.SequenceTagger;
import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.enrich.entity.whole.WholeNames;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.trail.Guard;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.EntityTag;
import io.depeche.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds people, organisations and places with a trained model per language, and with a few rules for wires: an
 * organisation introduced with its acronym, a company before its code, an institution with its place. For a
 * language without a model it uses only lists ({@link GazetteerRecogniser}).
 *
 * <pre>{@code
 * "… a déclaré Peter Thiel à Paris. Selon Thiel, la Direction générale de la sécurité intérieure (DGSI) …"
 *   → person Peter Thiel (two mentions), organisation Direction générale de la sécurité intérieure (two), place Paris
 * }</pre>
 */
public final class ModelRecogniser implements EntityRecogniser {
    /** The minimum number of words of an organisation followed by a person's full name. */
    private static final int SHORTEST_JOINED = 3;

    private final Tokenizer tokenizer;
    private final WholeNames whole;
    private final Map<String, SequenceTagger> taggers;
    private final Map<String, Gazetteer> gazetteers;
    private final Cues cues;
    private final GazetteerRecogniser lists;
    private final String version;

    private ModelRecogniser(
            Tokenizer tokenizer,
            WholeNames whole,
            Map<String, SequenceTagger> taggers,
            Map<String, Gazetteer> gazetteers,
            Cues cues) {
        this.tokenizer = tokenizer;
        this.whole = whole;
        this.taggers = taggers;
        this.gazetteers = gazetteers;
        this.cues = cues;
        this.lists = new GazetteerRecogniser(gazetteers, cues);
        this.version = taggers.isEmpty() ? lists.version() : version(taggers, lists.version());
    }

    /**
     * A recogniser with these words and the models on the class path.
     *
     * @param own a directory with the user's models, such as {@code fr.model}, which replace the built-in ones
     * @throws java.io.UncheckedIOException when a model can't be read
     */
    public static ModelRecogniser load(Words words, Optional<Path> own) {
        return new ModelRecogniser(
                new Tokenizer(words),
                new WholeNames(words),
                Models.load(words, own),
                Gazetteer.loadAll(words),
                new Cues(words));
    }

    @Override
    public List<EntityTag> recognise(ArticleText article, Trail trail) {
        String language = language(article.language());
        SequenceTagger tagger = taggers.get(language);
        return tagger == null
                ? lists.recognise(article, trail)
                : recognise(article, tagger, Objects.requireNonNull(gazetteers.get(language)), trail);
    }

    private static String language(@Nullable String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    }

    private List<EntityTag> recognise(ArticleText article, SequenceTagger tagger, Gazetteer gazetteer, Trail trail) {
        List<SpanFinder> texts = SpanFinder.of(article);
        List<NamedSpan> found = tagged(new WholeText(texts.get(0), texts.get(1)), tagger).stream()
                .filter(name -> !name.written().isEmpty())
                .flatMap(name -> split(name, gazetteer))
                .map(name -> withoutPreposition(name, gazetteer))
                .toList();
        found.forEach(name -> trail.found(name.finder().text(), name.start(), name.end(), "model"));
        AnnouncedOrganisations organisations = AnnouncedOrganisations.read(texts, gazetteer, cues, found, trail);
        var occupied = new OccupiedSpans();
        List<NamedSpan> all = Stream.of(organisations.announced(), found, organisations.repeated())
                .flatMap(List::stream)
                .filter(name -> holds(name.isOfUsualLength(), Guard.TOO_LONG, name, trail))
                .filter(name -> holds(occupied.add(name), Guard.OVERLAPS, name, trail))
                .sorted(Comparator.comparing((NamedSpan name) -> name.finder().field())
                        .thenComparingInt(NamedSpan::start))
                .toList();
        int length = article.body().codePointCount(0, article.body().length());
        return new EntityMerge(gazetteer, cues).merge(new OneTypePerName(gazetteer).settle(all), length);
    }

    private static boolean holds(boolean held, Guard otherwise, NamedSpan name, Trail trail) {
        if (!held) {
            trail.leftOut(name.finder().text(), name.start(), name.end(), otherwise);
        }
        return held;
    }

    private List<NamedSpan> tagged(WholeText story, SequenceTagger tagger) {
        Tokens tokens = tokenizer.tokenize(story.text());
        var names = new DistinctNames();
        List<NamedSpan> found = new ArrayList<>();
        for (TaggedName name : whole.of(tokens, tagger.tag(tokens))) {
            int start = tokens.start(name.first());
            SpanFinder finder = story.finder(start);
            int offset = story.offset(finder);
            int end = tokens.end(name.end() - 1);
            NamedSpan.of(names, name.type(), finder, start - offset, end - offset, name.confidence())
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The listed name inside a name with an extra preposition, such as {@code aux Etats-Unis}. */
    private static NamedSpan withoutPreposition(NamedSpan name, Gazetteer gazetteer) {
        List<Word> words = name.written();
        if (words.size() < 2 || words.get(0).isCapitalised()) {
            return name;
        }
        return gazetteer
                .find(String.join(" ", name.words().subList(1, words.size())))
                .map(entry -> name.part(entry.type(), words.get(1).start(), name.end() - name.start()))
                .orElse(name);
    }

    /** Splits a listed organisation from a person's name after it: {@code (à) Reuters | Nicolas Lerner}. */
    private static Stream<NamedSpan> split(NamedSpan name, Gazetteer gazetteer) {
        List<Word> words = name.written();
        if (name.type() != EntityTag.Type.PERSON || words.size() < SHORTEST_JOINED) {
            return Stream.of(name);
        }
        Optional<Gazetteer.Entry> listed =
                gazetteer.find(words.get(0).key()).filter(entry -> entry.type() == EntityTag.Type.ORGANISATION);
        return listed.isEmpty()
                ? Stream.of(name)
                : Stream.of(
                        name.part(EntityTag.Type.ORGANISATION, 0, words.get(0).end()),
                        name.part(name.type(), words.get(1).start(), name.end() - name.start()));
    }

    @Override
    public String version() {
        return version;
    }

    private static String version(Map<String, SequenceTagger> taggers, String lists) {
        return taggers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "-" + entry.getValue().version())
                .collect(Collectors.joining(",", "entities:", ",else:" + lists));
    }
}
