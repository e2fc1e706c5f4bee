/**
 * Finds the watch lists that an article fits: by names in its text, by entities, by instruments. It knows nothing of who keeps
 * the lists, and of Kafka.
 */
@NullMarked
package io.depeche.sink.watch;

import org.jspecify.annotations.NullMarked;
