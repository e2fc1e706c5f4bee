/**
 * A real Kafka broker in this process, for machines without a cluster. The only place that knows Kafka's server.
 */
@NullMarked
package io.depeche.app.broker;

import org.jspecify.annotations.NullMarked;
