/**
 * Measures the whole on a real broker: latency, throughput, starts, watch lists, audit and console. Knows no single step.
 */
@NullMarked
package io.depeche.bench.whole;

import org.jspecify.annotations.NullMarked;
