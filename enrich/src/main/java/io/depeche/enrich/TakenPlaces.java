package io.depeche.enrich;

import io.depeche.model.Field;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.Span;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** The code points of an article's texts that some spans cover. Asking costs the length of what is asked for. */
final class TakenPlaces {
    private final Map<Field, BitSet> points = new EnumMap<>(Field.class);

    static TakenPlaces ofSpans(Stream<Span> spans) {
        TakenPlaces taken = new TakenPlaces();
        spans.forEach(taken::add);
        return taken;
    }

    static TakenPlaces ofMentions(Stream<Mention> mentions) {
        TakenPlaces taken = new TakenPlaces();
        mentions.forEach(mention -> taken.add(mention.field(), mention.start(), mention.end()));
        return taken;
    }

    void add(Span span) {
        add(span.field(), span.start(), span.end());
    }

    private void add(Field field, int start, int end) {
        points.computeIfAbsent(field, key -> new BitSet()).set(start, end);
    }

    boolean overlaps(Span span) {
        return overlaps(span.field(), span.start(), span.end());
    }

    boolean overlaps(Mention mention) {
        return overlaps(mention.field(), mention.start(), mention.end());
    }

    private boolean overlaps(Field field, int start, int end) {
        BitSet taken = points.get(field);
        return taken != null && !taken.get(start, end).isEmpty();
    }
}
