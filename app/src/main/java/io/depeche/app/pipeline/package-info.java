/**
 * Builds the three stages as functions from the settings. It knows nothing of Kafka.
 */
@NullMarked
package io.depeche.app.pipeline;

import org.jspecify.annotations.NullMarked;
