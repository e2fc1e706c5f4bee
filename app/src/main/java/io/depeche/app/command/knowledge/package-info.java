/**
 * The commands that check a user's own knowledge files. It runs what the stages offer, and knows no rule of its own.
 */
@NullMarked
package io.depeche.app.command.knowledge;

import org.jspecify.annotations.NullMarked;
