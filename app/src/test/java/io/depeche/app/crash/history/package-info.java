/**
 * What was sent to Kafka and read from it while things broke, and the pure check of it. It knows neither clients nor processes.
 */
@NullMarked
package io.depeche.app.crash.history;

import org.jspecify.annotations.NullMarked;
