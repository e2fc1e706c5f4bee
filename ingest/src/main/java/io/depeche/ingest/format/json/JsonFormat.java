package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.Found;
import java.util.List;

/** One wire format that is written in JSON. */
interface JsonFormat {
    /** The format's name in {@link io.depeche.model.Lineage#format()}. */
    String name();

    /** Whether {@code value} is an item of this format, or an answer of its API that holds items. */
    boolean knows(JsonNode value);

    /** Whether {@code json}, which has no end, is what there is of an item of this format. */
    default boolean startsLikeItem(String json) {
        return false;
    }

    /** What stands in {@code value}, which this format knows. */
    List<Found> read(JsonNode value);
}
