/**
 * The three stages as functions, put together from the settings. It knows nothing of Kafka.
 */
@NullMarked
package io.depeche.app.pipeline;

import org.jspecify.annotations.NullMarked;
