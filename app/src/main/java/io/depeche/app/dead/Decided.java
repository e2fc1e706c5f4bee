package io.depeche.app.dead;

import io.depeche.app.cluster.Place;
import io.depeche.model.Coordinates;
import io.depeche.model.operation.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who decided about letters, why and when.
 *
 * @param reason for people
 * @param by the name of who decided
 */
public record Decided(String reason, String by, Instant at) {
    /** What to keep of a letter whose record was sent again. */
    Operation redrive(Letter letter, Place sent) {
        return new Operation(
                Operation.REDRIVE, letter.place().toString(), raw(letter), reason, by, at, sent.toString());
    }

    /** What to keep of a letter that needs nothing more. */
    Operation discard(Letter letter) {
        return new Operation(Operation.DISCARD, letter.place().toString(), raw(letter), reason, by, at);
    }

    private static @Nullable Coordinates raw(Letter letter) {
        try {
            return Coordinates.parse(letter.raw());
        } catch (IllegalArgumentException e) {
            // another program wrote this letter
            return null;
        }
    }
}
