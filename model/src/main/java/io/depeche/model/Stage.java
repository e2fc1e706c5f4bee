package io.depeche.model;

import java.util.List;

/**
 * One step of the pipeline as a pure function. The same function runs in a Kafka Streams topology, in {@code depeche
 * convert} and in tests.
 *
 * @param <A> its input
 * @param <B> its result
 */
public interface Stage<A, B> {
    /** The stage's name, the {@link StageName#id()} of one of ours. */
    String name();

    /** Exactly one outcome for each item found in {@code input}, in the input's order. */
    List<Outcome<B>> apply(A input);
}
