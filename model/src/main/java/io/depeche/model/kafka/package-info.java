/**
 * The Kafka side of the contract: names of topics and headers, and serdes for their values. It knows nothing of
 * topologies.
 */
@NullMarked
package io.depeche.model.kafka;

import org.jspecify.annotations.NullMarked;
