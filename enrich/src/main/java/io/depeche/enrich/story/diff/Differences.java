package io.depeche.enrich.story.diff;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.Article;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Field;
import io.depeche.model.Span;
import io.depeche.model.Story.Change;
import io.depeche.model.Story.Difference;
import io.depeche.model.Story.Difference.Kind;
import io.depeche.model.Story.Difference.What;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a revision changed. Sentences that are the same in both versions, wherever they stand, are left out; the
 * others are compared with the most similar sentence before. Two ways to write one figure, date or word are not a
 * difference of facts. A changed fact is a correction where the revision says that it corrects, otherwise it is new.
 */
public final class Differences {
    /** More are not listed: such a revision is another text. */
    static final int MOST = 100;

    private final SentenceCutter cutter;
    private final SentenceDiff sentences;

    /** @param words by which figures and dates are read */
    public Differences(Words words) {
        this.cutter = new SentenceCutter(words);
        this.sentences = new SentenceDiff(new Facts(words));
    }

    /** What {@code next} changed in {@code former}, at most {@value #MOST} things. */
    public List<Difference> between(Former former, EnrichedArticle next, Change change) {
        Article article = next.article();
        Sides sides = new Sides(
                former.language(),
                article.language(),
                former.names(),
                Former.names(next).toList());
        Kind kind = change == Change.CORRECTION ? Kind.CORRECTION_OF_FACT : Kind.NEW_FACTS;
        List<Difference> all = new ArrayList<>();
        SpanFinder headline = new SpanFinder(Field.HEADLINE, article.headline());
        Pairing.of(line(former.headline()), line(article.headline()))
                .forEach(pair -> all.addAll(sentences.of(pair, sides, kind, headline)));
        String body = article.body();
        SpanFinder finder = new SpanFinder(Field.BODY, body);
        Pairing.of(cutter.cut(Field.BODY, former.body()), cutter.cut(Field.BODY, body))
                .forEach(pair -> all.addAll(sentences.of(pair, sides, kind, finder)));
        all.addAll(around(former, article));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /** A headline is one sentence, whatever stops it has. */
    private static List<Sentence> line(String headline) {
        return headline.isEmpty() ? List.of() : List.of(new Sentence(Field.HEADLINE, 0, headline));
    }

    /** Headline tags and the rest that stands around the text. */
    private static List<Difference> around(Former former, Article article) {
        List<Difference> all = new ArrayList<>();
        List<String> before = former.headlineTags();
        List<String> after = article.headlineTags();
        if (!before.equals(after)) {
            all.add(new Difference(Kind.FURNITURE_ONLY, What.HEADLINE_TAG, joined(before), joined(after), null));
        }
        boolean same = Former.furniture(article).equals(former.furniture());
        if (!same) {
            all.add(new Difference(Kind.FURNITURE_ONLY, What.FURNITURE, null, null, null));
        }
        return all;
    }

    private static @Nullable String joined(List<String> tags) {
        return tags.isEmpty() ? null : String.join(", ", tags);
    }

    /** What is known of both versions. */
    record Sides(@Nullable String from, @Nullable String to, List<String> namesFrom, List<String> namesTo) {}

    static Span span(SpanFinder finder, Sentence sentence, int start, int length) {
        int at = sentence.start() + start;
        return finder.span(at, at + length);
    }
}
