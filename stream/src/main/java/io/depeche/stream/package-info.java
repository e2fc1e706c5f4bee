/**
 * The Kafka Streams rim that the three topologies share: a stage as operators, letters, skips, coordinates.
 */
@NullMarked
package io.depeche.stream;

import org.jspecify.annotations.NullMarked;
