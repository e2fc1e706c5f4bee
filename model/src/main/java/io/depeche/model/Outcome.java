package io.depeche.model;

import java.util.List;
import java.util.function.Function;

/**
 * The result of a stage for one item. Refusals are values, never exceptions: an exception is a bug.
 *
 * @param <T> what the stage produces
 */
public sealed interface Outcome<T> {
    /** Calls the function for this case, in place of the pattern switch that Java 17 lacks. */
    <R> R fold(Function<Kept<T>, R> kept, Function<Skipped<T>, R> skipped, Function<Refused<T>, R> refused);

    /**
     * The item goes on.
     *
     * @param value what the stage produced
     * @param remarks what this stage repaired, assumed or noticed
     */
    record Kept<T>(T value, List<Remark> remarks) implements Outcome<T> {
        public Kept {
            remarks = List.copyOf(remarks);
        }

        @Override
        public <R> R fold(Function<Kept<T>, R> kept, Function<Skipped<T>, R> skipped, Function<Refused<T>, R> refused) {
            return kept.apply(this);
        }
    }

    /**
     * The item is deliberately not an article: a planning item, a heartbeat, a duplicate.
     *
     * @param reason why, with a stable code
     */
    record Skipped<T>(Problem reason) implements Outcome<T> {
        @Override
        public <R> R fold(Function<Kept<T>, R> kept, Function<Skipped<T>, R> skipped, Function<Refused<T>, R> refused) {
            return skipped.apply(this);
        }
    }

    /**
     * The stage cannot process the item; it becomes a dead letter.
     *
     * @param problem why, with a stable code
     */
    record Refused<T>(Problem problem) implements Outcome<T> {
        @Override
        public <R> R fold(Function<Kept<T>, R> kept, Function<Skipped<T>, R> skipped, Function<Refused<T>, R> refused) {
            return refused.apply(this);
        }
    }

    /** An item that goes on, without remarks. */
    static <T> Outcome<T> kept(T value) {
        return new Kept<>(value, List.of());
    }

    /** An item that is deliberately skipped. */
    static <T> Outcome<T> skipped(String code, String message) {
        return new Skipped<>(new Problem(code, message));
    }

    /** An item that becomes a dead letter. */
    static <T> Outcome<T> refused(String code, String message) {
        return new Refused<>(new Problem(code, message));
    }
}
