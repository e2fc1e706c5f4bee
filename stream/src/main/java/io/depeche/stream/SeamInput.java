package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.kafka.Headers;
import java.io.IOException;

/** Reads records of a topic between two stages: JSON of a known schema, one item each, with coordinates in a header. */
public final class SeamInput<A> implements Input<A> {
    private final Class<A> type;
    private final String schema;

    /**
     * An input of {@code type}.
     *
     * @param schema required value of the header {@code depeche-schema}, name and major version
     */
    public SeamInput(Class<A> type, String schema) {
        this.type = type;
        this.schema = schema;
    }

    @Override
    public Outcome<A> read(Inbound record) {
        String found = record.header(Headers.SCHEMA);
        if (!schema.equals(found)) {
            return Outcome.refused(
                    "SCH-VERSION",
                    "the record's schema is " + (found == null ? "missing" : found) + ", but this stage reads " + schema
                            + ": send the raw item again");
        }
        if (record.value() == null) {
            return Outcome.refused("SCH-MISSING-CONTENT", "the record has no value");
        }
        try {
            return Outcome.kept(Json.read(record.value(), type));
        } catch (IOException e) {
            return Outcome.refused("SCH-MALFORMED", "the record is not a valid " + schema + ": " + e.getMessage());
        }
    }

    @Override
    public Coordinates coordinates(Inbound record, int item, int of) {
        return record.raw().orElseGet(() -> new Coordinates(record.source(), item, of));
    }
}
