package io.depeche.enrich.entity;

import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.EntityTag;
import io.depeche.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name found in one of an article's texts; positions count UTF-16 units.
 *
 * @param confidence the expected share of such names that are correct
 * @param thing the thing that it names by a rule; null without a rule
 * @param written its words, with positions from its start
 */
record NamedSpan(
        EntityTag.Type type,
        SpanFinder finder,
        int start,
        int end,
        double confidence,
        @Nullable String thing,
        List<Word> written) {

    /** Longer ones are not names but text without blanks, or a row of capitalised words. */
    static final int LONGEST = 200;

    static NamedSpan at(
            EntityTag.Type type, SpanFinder finder, int start, int end, double confidence, @Nullable String thing) {
        return new NamedSpan(
                type,
                finder,
                start,
                end,
                confidence,
                thing,
                Word.in(finder.text().substring(start, end)));
    }

    /** The same, unless it is one name too many of the story. */
    static Optional<NamedSpan> of(
            DistinctNames names, EntityTag.Type type, SpanFinder finder, int start, int end, double confidence) {
        return names.words(finder.text().substring(start, end))
                .map(written -> new NamedSpan(type, finder, start, end, confidence, null, written));
    }

    static NamedSpan of(Passage passage, Candidate candidate) {
        return at(
                candidate.type(),
                passage.finder(),
                passage.word(candidate.first()).start(),
                passage.word(candidate.end() - 1).end(),
                candidate.evidence().confidence(),
                candidate.thing());
    }

    boolean isOfUsualLength() {
        return end - start <= LONGEST;
    }

    Span span() {
        return finder.span(start, end);
    }

    /** Its text, on one line. */
    String text() {
        String text = finder.text().substring(start, end);
        return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s+", " ");
    }

    /** Its words without accents, as the lists have them. */
    List<String> words() {
        return written.stream().map(Word::key).toList();
    }

    /** Its words in lower case without accents. */
    List<String> folded() {
        return written.stream().map(word -> word.key().toLowerCase(Locale.ROOT)).toList();
    }

    /** The same name as another type of thing. */
    NamedSpan as(EntityTag.Type other) {
        return new NamedSpan(other, finder, start, end, confidence, thing, written);
    }

    /** A part of it as a separate name; positions count from its start. */
    NamedSpan part(EntityTag.Type newType, int from, int to) {
        return at(newType, finder, start + from, start + to, confidence, thing);
    }
}
