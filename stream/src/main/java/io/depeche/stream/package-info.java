/**
 * The Kafka Streams rim that the three topologies share: it runs a stage as operators and writes letters, skips and coordinates.
 */
@NullMarked
package io.depeche.stream;

import org.jspecify.annotations.NullMarked;
