package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.Outcome;

/**
 * How a stage reads its input records.
 *
 * @param <A> the type that it reads a record into
 */
public interface Input<A> {
    /** The record as a value, or a refusal with the reason. */
    Outcome<A> read(Inbound record);

    /** The coordinates of one of the items that the stage found in {@code record}. */
    Coordinates coordinates(Inbound record, int item, int of);
}
