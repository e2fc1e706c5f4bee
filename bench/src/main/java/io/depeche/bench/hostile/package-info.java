/**
 * Sends generated hostile items through the stages, accounts for each, and measures the time that it takes. It knows nothing of
 * Kafka.
 */
@NullMarked
package io.depeche.bench.hostile;

import org.jspecify.annotations.NullMarked;
