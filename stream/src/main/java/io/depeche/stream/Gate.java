package io.depeche.stream;

import io.depeche.model.Problem;
import io.depeche.model.operation.HeldItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides which results of a stage wait. Pure functions: the rim keeps the records that wait and knows the time.
 *
 * @param <B> the stage's result
 */
public interface Gate<B> {
    /** What the versions of one article have in common. */
    String uri(B result);

    /** Whether {@code result} goes on now, while {@code held} is the version of the same article that waits. */
    Admission<B> admit(B result, @Nullable HeldItem held, Instant now);

    /** A result that waited until its time came. */
    B due(B result);

    /** A result that waited until an operator released it. */
    B released(B result);

    /** What everybody may know of a result that waits in the record {@code source}. */
    HeldItem describe(B result, String source, @Nullable Instant until, Instant since);

    /** Why a version that waited is skipped. */
    Problem superseded(B by);

    /**
     * A gate with its topics.
     *
     * @param notices where {@link HeldItem}s go
     * @param operations where operators' orders come from, with a partition for each of the stage's input
     */
    record Place<B>(Gate<B> gate, String notices, String operations) {}
}
