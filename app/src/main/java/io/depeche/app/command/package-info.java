/**
 * The commands, one class each.
 */
@NullMarked
package io.depeche.app.command;

import org.jspecify.annotations.NullMarked;
