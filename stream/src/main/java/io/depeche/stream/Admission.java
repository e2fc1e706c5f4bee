package io.depeche.stream;

import io.depeche.model.Problem;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Gate} decides about a result.
 *
 * @param <B> the stage's result
 */
public sealed interface Admission<B> {
    /** Calls the function for this case. */
    <R> R fold(Function<Passes<B>, R> passes, Function<Waits<B>, R> waits, Function<Outdated<B>, R> outdated);

    /**
     * It goes on now.
     *
     * @param result as it goes on
     * @param supersedes whether it takes the place of the version that waits; that one ends as a skip
     */
    record Passes<B>(B result, boolean supersedes) implements Admission<B> {
        @Override
        public <R> R fold(
                Function<Passes<B>, R> passes, Function<Waits<B>, R> waits, Function<Outdated<B>, R> outdated) {
            return passes.apply(this);
        }
    }

    /**
     * It waits, in place of the version that waited so far.
     *
     * @param until when it goes on; null when only an operator can release it
     */
    record Waits<B>(@Nullable Instant until) implements Admission<B> {
        @Override
        public <R> R fold(
                Function<Passes<B>, R> passes, Function<Waits<B>, R> waits, Function<Outdated<B>, R> outdated) {
            return waits.apply(this);
        }
    }

    /**
     * It would have to wait, but a newer version does already: it is skipped.
     *
     * @param reason why, with a stable code
     */
    record Outdated<B>(Problem reason) implements Admission<B> {
        @Override
        public <R> R fold(
                Function<Passes<B>, R> passes, Function<Waits<B>, R> waits, Function<Outdated<B>, R> outdated) {
            return outdated.apply(this);
        }
    }
}
