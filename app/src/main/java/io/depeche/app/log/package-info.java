/**
 * How lines of the log look, and which of Kafka's lines are none. It does not know what the program does.
 */
@NullMarked
package io.depeche.app.log;

import org.jspecify.annotations.NullMarked;
