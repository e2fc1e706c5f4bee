package io.depeche.stream;

import io.depeche.model.Stage;

/**
 * A stage with a memory. It learns only of items that went on, not of those that the rim refused afterwards, so that
 * a refused item does not look like a duplicate when it is sent again.
 */
public interface RememberingStage<A, B> extends Stage<A, B> {
    /** Remembers {@code kept}, which goes on. */
    void remember(B kept);
}
