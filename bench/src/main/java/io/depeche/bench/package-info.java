/**
 * Measures the speed of the stages without a broker.
 */
@NullMarked
package io.depeche.bench;

import org.jspecify.annotations.NullMarked;
