package io.depeche.ingest.format.found;

import java.util.List;

/** Reads one wire format. */
public interface Reader {
    /** The format's name in {@link io.depeche.model.Lineage#format()}. */
    String format();

    /** All items of {@code text}, which is of this format or was meant to be. */
    List<Found> read(String text);

    /** The items with the format's name. */
    default Reading reading(String text) {
        return new Reading(format(), read(text));
    }
}
