package io.depeche.model.operation;

import io.depeche.model.Coordinates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that waits for the end of its embargo. It says nothing of the text. The value of {@code wire.held}, keyed by
 * uri; a record without a value says that the article does not wait any more.
 *
 * @param raw the raw record and item
 * @param source the record that waits, {@code topic-partition@offset}
 * @param revision of its story
 * @param until when it will be released; null when only an operator can release it
 * @param since when it began to wait
 */
public record HeldItem(
        String uri,
        Coordinates raw,
        String source,
        int revision,
        @Nullable String provider,
        @Nullable Instant until,
        Instant since) {

    /** The version of this record's JSON form, the value of the header {@code depeche-schema}. */
    public static final String SCHEMA = "held-item/1";
}
