package io.depeche.app.explain;

import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.trail.Guard;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.Field;
import io.depeche.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers what was heard while one article was annotated. Not thread-safe. */
public final class Listener implements Trail {
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private @Nullable Reading reading;

    /** A guard, and the place in code points at which it left a name out. */
    record LeftOut(Field field, int start, int end, Guard why) {}

    private record Found(Field field, int start, int end, String by) {}

    private record Reading(ArticleText article, SpanFinder headline, SpanFinder body) {
        Span span(String text, int start, int end) {
            return (text.equals(headline.text()) ? headline : body).span(start, end);
        }
    }

    @Override
    public void reads(ArticleText article) {
        List<SpanFinder> texts = SpanFinder.of(article);
        reading = new Reading(article, texts.get(0), texts.get(1));
        leftOut.clear();
        found.clear();
    }

    @Override
    public void found(String text, int start, int end, String by) {
        if (reading != null) {
            Span at = reading.span(text, start, end);
            found.add(new Found(at.field(), at.start(), at.end(), by));
        }
    }

    @Override
    public void leftOut(String text, int start, int end, Guard why) {
        if (reading != null) {
            Span at = reading.span(text, start, end);
            leftOut(at.field(), at.start(), at.end(), why);
        }
    }

    @Override
    public void leftOut(Field field, int start, int end, Guard why) {
        leftOut.add(new LeftOut(field, start, end, why));
    }

    /** The text that was annotated; null when the item did not get so far. */
    @Nullable
    ArticleText article() {
        return reading == null ? null : reading.article();
    }

    /** What found the entity's name at a place; empty when it is the name of an instrument's company. */
    public Stream<String> by(Span at) {
        return found.stream()
                .filter(name -> name.field() == at.field() && name.start() == at.start() && name.end() == at.end())
                .map(Found::by);
    }

    /** The guards that left out a name around a place or at it, each once. */
    Stream<LeftOut> around(Span at) {
        return leftOut.stream()
                .filter(name -> name.field() == at.field() && name.start() <= at.start() && name.end() >= at.end())
                .distinct();
    }
}
