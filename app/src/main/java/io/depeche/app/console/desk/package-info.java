/**
 * What the console remembers of the public topics, in bounded memory. It knows nothing of HTTP and never writes to Kafka.
 */
@NullMarked
package io.depeche.app.console.desk;

import org.jspecify.annotations.NullMarked;
