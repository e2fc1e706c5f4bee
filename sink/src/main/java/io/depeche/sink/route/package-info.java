/**
 * Decides where else a finished article is published: by ticker, and by the routes that files describe. It knows nothing of Kafka
 * and of how articles are made.
 */
@NullMarked
package io.depeche.sink.route;

import org.jspecify.annotations.NullMarked;
