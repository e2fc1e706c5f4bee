/**
 * How fast the stages of this process work: rates, latency and their last minute, from counters looked at once a second. It knows
 * neither Kafka nor HTTP.
 */
@NullMarked
package io.depeche.app.console.flow;

import org.jspecify.annotations.NullMarked;
