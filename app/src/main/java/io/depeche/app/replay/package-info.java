/**
 * Runs raw history through the present build and says how the outcome differs from what was published. It must not write to a
 * topic that subscribers read.
 */
@NullMarked
package io.depeche.app.replay;

import org.jspecify.annotations.NullMarked;
