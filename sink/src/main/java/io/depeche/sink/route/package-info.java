/**
 * Decides under which further keys a finished article is published. It knows nothing of Kafka and of how articles are made.
 */
@NullMarked
package io.depeche.sink.route;

import org.jspecify.annotations.NullMarked;
