/**
 * The commands that import, check, correct and show reference data.
 */
@NullMarked
package io.depeche.app.command.reference;

import org.jspecify.annotations.NullMarked;
