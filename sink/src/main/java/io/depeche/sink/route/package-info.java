/**
 * Decides where else a finished article is published: by ticker, by the routes that files describe, and by
 * watch lists. It knows nothing of Kafka
 * and of how articles are made.
 */
@NullMarked
package io.depeche.sink.route;

import org.jspecify.annotations.NullMarked;
