package io.depeche.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The stages, in the order in which an item passes through them. */
public enum StageName {
    /** Bytes become wire items. */
    INGEST,
    /** Wire items become enriched articles. */
    ENRICH,
    /** Enriched articles become ninjs. */
    SINK;

    /** The stage's name as users write it, and as it stands in application ids, headers and metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage with this {@link #id}; empty when there is none. */
    public static Optional<StageName> ofId(String id) {
        return Stream.of(values()).filter(stage -> stage.id().equals(id)).findFirst();
    }
}
