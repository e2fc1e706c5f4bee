package io.depeche.ingest.format.found;

import java.util.List;

/** Reads one wire format. */
public interface Reader {
    /** The format's name in {@link io.depeche.model.Lineage#format()}. */
    String format();

    /** All items of {@code text}, which is in this format, possibly with faults. */
    List<Found> read(String text);

    /** The items with the format's name. */
    default Reading reading(String text) {
        return new Reading(format(), read(text));
    }
}
