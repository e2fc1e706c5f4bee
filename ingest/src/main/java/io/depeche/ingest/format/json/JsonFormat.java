package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.Found;
import java.util.List;

/** A wire format in JSON. */
interface JsonFormat {
    /** The format's name in {@link io.depeche.model.Lineage#format()}. */
    String name();

    /** Whether {@code value} is an item of this format, or a response of its API that holds items. */
    boolean knows(JsonNode value);

    /** Whether {@code json}, which is truncated, is the start of an item of this format. */
    default boolean startsLikeItem(String json) {
        return false;
    }

    /** The findings in {@code value}, which this format knows. */
    List<Found> read(JsonNode value);
}
