/**
 * Measures the speed of the whole pipeline on a real broker, and of the stages without one.
 */
@NullMarked
package io.depeche.bench;

import org.jspecify.annotations.NullMarked;
