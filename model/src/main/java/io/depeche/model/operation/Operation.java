package io.depeche.model.operation;

import io.depeche.model.Coordinates;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operator did, why and when. The value of {@code wire.operations}, which is both the order that a stage obeys and
 * the trail for those who ask later.
 *
 * @param action such as {@link #RELEASE}
 * @param subject what it was done to, such as an article's uri
 * @param raw which version of it; null when the action concerns all
 * @param reason why, for people
 * @param by who decided
 * @param sent the record that carries it out, {@code topic-partition@offset}; null when there is none
 */
public record Operation(
        String action,
        String subject,
        @Nullable Coordinates raw,
        String reason,
        String by,
        Instant at,
        @Nullable String sent) {
    /** Publish an article that waits for the end of its embargo. */
    public static final String RELEASE = "release";

    /** Erase an article: see {@link Erasure}. */
    public static final String ERASE = "erase";

    /** An entry was added to a watch list; the subject is its key. */
    public static final String WATCH_ADD = "watch-add";

    /** An entry was removed from a watch list; the subject is its key. */
    public static final String WATCH_REMOVE = "watch-remove";

    /** A dead letter's record was sent again, in the same transaction; the subject is the letter's place. */
    public static final String REDRIVE = "redrive";

    /** A dead letter needs nothing more; the subject is the letter's place. */
    public static final String DISCARD = "discard";

    /**
     * An item was processed again so that its article is published anew, in the same transaction as its raw record was sent; the
     * subject is the article's uri, {@link #raw} the item of then.
     */
    public static final String REPLAY = "replay";

    /** A stage met too many bugs and has stopped; the subject is its name. */
    public static final String BRAKE = "brake";

    /** A stage that stopped so may go on; the subject is its name. */
    public static final String BRAKE_RELEASE = "brake-release";

    /** The version of this record's JSON form, the value of the header {@code depeche-schema}. */
    public static final String SCHEMA = "operation/1";

    public Operation {
        Objects.requireNonNull(action, "no action");
        Objects.requireNonNull(subject, "no subject");
        Objects.requireNonNull(at, "no time");
    }

    /** An operation that no record of its own carries out. */
    public Operation(String action, String subject, @Nullable Coordinates raw, String reason, String by, Instant at) {
        this(action, subject, raw, reason, by, at, null);
    }
}
