package io.depeche.app.crash.history;

import io.depeche.app.cluster.Place;
import org.jspecify.annotations.Nullable;

/**
 * A raw record that was sent.
 *
 * @param number names it
 * @param at where Kafka acknowledged it; null when it never did, so that the record may be there or not
 */
public record Sent(int number, @Nullable Place at) {}
