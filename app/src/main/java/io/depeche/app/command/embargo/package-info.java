/**
 * The commands about articles that wait for the end of their embargo. It knows the topics and not the stage that holds them.
 */
@NullMarked
package io.depeche.app.command.embargo;

import org.jspecify.annotations.NullMarked;
