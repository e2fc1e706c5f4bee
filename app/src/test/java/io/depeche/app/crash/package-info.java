/** Processes killed in mid-stream: nothing is lost, nothing is doubled, and how long it takes until items flow again. */
@NullMarked
package io.depeche.app.crash;

import org.jspecify.annotations.NullMarked;
