package io.depeche.enrich.entity;

import io.depeche.model.Field;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** The characters of an article's texts that belong to a name. */
final class OccupiedSpans {
    private final Map<Field, BitSet> characters = new EnumMap<>(Field.class);

    /** Adds a name unless it overlaps an earlier one. */
    boolean add(NamedSpan name) {
        BitSet taken = characters.computeIfAbsent(name.finder().field(), field -> new BitSet());
        int next = taken.nextSetBit(name.start());
        if (next >= 0 && next < name.end()) {
            return false;
        }
        taken.set(name.start(), name.end());
        return true;
    }
}
