package io.depeche.enrich;

import io.depeche.model.Field;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.Span;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names in which a shorter one may stand. Asking costs the logarithm of their number. */
final class LongerNames {
    /** For each start of a name, the last end of all that start there or before. */
    private final Map<Field, NavigableMap<Integer, Integer>> lastEnds = new EnumMap<>(Field.class);

    LongerNames(List<Span> names) {
        names.stream().sorted(Comparator.comparingInt(Span::start)).forEach(this::add);
    }

    private void add(Span name) {
        NavigableMap<Integer, Integer> ends = lastEnds.computeIfAbsent(name.field(), key -> new TreeMap<>());
        Entry<Integer, Integer> before = ends.lastEntry();
        ends.put(name.start(), before == null ? name.end() : Math.max(before.getValue(), name.end()));
    }

    /** Whether the mention is a part of a name, and not all of it. */
    boolean contain(Mention mention) {
        NavigableMap<Integer, Integer> ends = lastEnds.get(mention.field());
        return ends != null
                && (end(ends.floorEntry(mention.start())) > mention.end()
                        || end(ends.lowerEntry(mention.start())) >= mention.end());
    }

    private static int end(@Nullable Entry<Integer, Integer> startToEnd) {
        return startToEnd == null ? 0 : startToEnd.getValue();
    }
}
