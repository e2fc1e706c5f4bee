package io.depeche.enrich.entity;

import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.trail.Guard;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.EntityTag;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds people, organisations and places by lists and patterns, for languages without a model. It misses names
 * outside the lists and patterns, and its confidences are estimates. It reads a text in an unknown language as
 * English.
 *
 * <pre>{@code
 * "… a déclaré Peter Thiel à Paris. Selon Thiel …"
 *   → person Peter Thiel (two mentions), place Paris
 * }</pre>
 */
public final class GazetteerRecogniser implements EntityRecogniser {
    private static final String FALLBACK = "en";
    private static final Comparator<Candidate> STRONGEST_FIRST = Comparator.comparingInt(Candidate::length)
            .reversed()
            .thenComparing(Candidate::evidence)
            .thenComparingInt(Candidate::first);

    private final Map<String, Gazetteer> gazetteers;
    private final Cues cues;

    GazetteerRecogniser(Map<String, Gazetteer> gazetteers, Cues cues) {
        this.gazetteers = Map.copyOf(gazetteers);
        this.cues = cues;
    }

    /** A recogniser with these words and the countries of the JDK. */
    public static GazetteerRecogniser load(Words words) {
        return new GazetteerRecogniser(Gazetteer.loadAll(words), new Cues(words));
    }

    @Override
    public List<EntityTag> recognise(ArticleText article, Trail trail) {
        Gazetteer gazetteer = gazetteer(article.language());
        List<Passage> passages =
                SpanFinder.of(article).stream().map(Passage::of).toList();
        List<EntityRule> rules = List.of(
                new AcronymRule(gazetteer, cues),
                new CompanyRule(gazetteer, cues),
                new PersonRule(gazetteer, cues),
                new ListedRule(gazetteer));
        var known = new KnownInStory(gazetteer);
        passages.forEach(
                passage -> chosen(passage, rules, Trail.SILENT).forEach(candidate -> known.learn(passage, candidate)));

        var found = new LinkedHashMap<String, FoundEntity>();
        var allRules = new ArrayList<EntityRule>(rules);
        allRules.add(known);
        for (Passage passage : passages) {
            List<Candidate> chosen = chosen(passage, allRules, trail);
            chosen.forEach(candidate -> trail.found(
                    passage.finder().text(),
                    start(passage, candidate),
                    end(passage, candidate),
                    candidate.evidence().rule()));
            chosen.stream()
                    .map(candidate -> known.identified(passage, candidate))
                    .forEach(candidate -> found.computeIfAbsent(candidate.thing(), key -> new FoundEntity(candidate))
                            .mention(passage, candidate));
        }
        int length = article.body().codePointCount(0, article.body().length());
        return found.values().stream()
                .map(entity -> entity.toTag(length))
                .sorted(Comparator.comparingDouble(EntityTag::relevance).reversed())
                .toList();
    }

    @Override
    public String version() {
        return "gazetteer-1";
    }

    private Gazetteer gazetteer(@Nullable String language) {
        String primary =
                language == null ? FALLBACK : Locale.forLanguageTag(language).getLanguage();
        Gazetteer fallback = Objects.requireNonNull(gazetteers.get(FALLBACK));
        return gazetteers.getOrDefault(primary, fallback);
    }

    /** The longest of overlapping candidates, then the one with the strongest evidence; in reading order. */
    private static List<Candidate> chosen(Passage passage, List<EntityRule> rules, Trail trail) {
        boolean[] taken = new boolean[passage.size()];
        return rules.stream()
                .flatMap(rule -> rule.find(passage).stream())
                .filter(candidate -> holds(
                        passage.length(candidate.first(), candidate.end()) <= NamedSpan.LONGEST,
                        Guard.TOO_LONG,
                        passage,
                        candidate,
                        trail))
                .sorted(STRONGEST_FIRST)
                .filter(candidate -> holds(take(taken, candidate), Guard.OVERLAPS, passage, candidate, trail))
                .sorted(Comparator.comparingInt(Candidate::first))
                .toList();
    }

    private static boolean holds(boolean held, Guard otherwise, Passage passage, Candidate candidate, Trail trail) {
        if (!held) {
            trail.leftOut(passage.finder().text(), start(passage, candidate), end(passage, candidate), otherwise);
        }
        return held;
    }

    private static int start(Passage passage, Candidate candidate) {
        return passage.word(candidate.first()).start();
    }

    private static int end(Passage passage, Candidate candidate) {
        return passage.word(candidate.end() - 1).end();
    }

    private static boolean take(boolean[] taken, Candidate candidate) {
        for (int i = candidate.first(); i < candidate.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        Arrays.fill(taken, candidate.first(), candidate.end(), true);
        return true;
    }
}
