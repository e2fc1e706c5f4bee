/**
 * Processes killed in mid-stream, and the load, readers and launchers that such tests share: nothing is lost, nothing is doubled,
 * and how long it takes until items flow again. It must not know which faults a run of {@code chaos} plans.
 */
@NullMarked
package io.depeche.app.crash;

import org.jspecify.annotations.NullMarked;
