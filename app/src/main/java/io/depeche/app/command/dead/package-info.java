/**
 * The commands that list dead letters and send them again.
 */
@NullMarked
package io.depeche.app.command.dead;

import org.jspecify.annotations.NullMarked;
