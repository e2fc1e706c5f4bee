package io.depeche.stream;

import io.depeche.model.Stage;

/**
 * A stage with a memory. It is told of what really went on, so that it remembers nothing that the rim refused afterwards:
 * an item that was refused must not look like one that was read when it is sent again.
 */
public interface RememberingStage<A, B> extends Stage<A, B> {
    /** {@code kept} goes on: remember it. */
    void remember(B kept);
}
