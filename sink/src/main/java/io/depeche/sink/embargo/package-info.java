/**
 * Decides which articles wait for the end of their embargo, and which version takes the place of one that waits. It knows
 * nothing of how they are kept and of how time passes.
 */
@NullMarked
package io.depeche.sink.embargo;

import org.jspecify.annotations.NullMarked;
