package io.depeche.enrich.entity;

import io.depeche.enrich.text.OccupiedUnits;
import io.depeche.model.Field;
import java.util.EnumMap;
import java.util.Map;

/** The characters of an article's texts that belong to a name. */
final class OccupiedSpans {
    private final Map<Field, OccupiedUnits> characters = new EnumMap<>(Field.class);

    /** Adds a name unless it overlaps an earlier one. */
    boolean add(NamedSpan name) {
        return characters
                .computeIfAbsent(name.finder().field(), field -> new OccupiedUnits())
                .add(name.start(), name.end());
    }
}
