/**
 * The failure of a command, with its message for the user, and what an exception says. It uses no other package.
 */
@NullMarked
package io.depeche.app.failure;

import org.jspecify.annotations.NullMarked;
