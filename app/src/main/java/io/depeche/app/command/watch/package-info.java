/**
 * The commands that show and change watch lists. It knows the topic of their entries and not how articles are matched.
 */
@NullMarked
package io.depeche.app.command.watch;

import org.jspecify.annotations.NullMarked;
