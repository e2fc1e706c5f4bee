package io.depeche.enrich.story;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a revision is remembered, by when items are received and not by a clock: time stands still while nothing comes.
 * That an article was erased is never forgotten.
 */
public final class Memory {
    /** Longer than any record of an item is kept by default, so that a redriven item meets its later revision. */
    public static final Duration OF_REVISIONS = Duration.ofDays(35);

    /** Corrections come soon. */
    public static final Duration OF_TEXTS = Duration.ofDays(7);

    private @Nullable Instant latest;

    /** An item was received. */
    public void receive(Instant received) {
        latest = latest == null || received.isAfter(latest) ? received : latest;
    }

    /** What is still remembered of a revision; null when it is forgotten. */
    public @Nullable Revision remains(Revision revision) {
        if (revision.received() == null && latest != null) {
            return revision.receivedAt(latest);
        }
        if (revision.erased()) {
            return revision;
        }
        if (isPast(OF_REVISIONS, revision.received())) {
            return null;
        }
        return revision.former() != null && isPast(OF_TEXTS, revision.received()) ? revision.withoutText() : revision;
    }

    /** Whether an item is so old that a later revision of it may have been forgotten. */
    public boolean isTooOld(Instant received) {
        return isPast(OF_REVISIONS, received);
    }

    private boolean isPast(Duration memory, @Nullable Instant received) {
        return latest != null && received != null && received.isBefore(latest.minus(memory));
    }
}
