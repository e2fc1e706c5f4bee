/**
 * Faults in random order under a load, planned from a seed: processes killed and stopped, links cut and slow, clocks that jump.
 * It must not know what a history has to look like.
 */
@NullMarked
package io.depeche.app.chaos;

import org.jspecify.annotations.NullMarked;
