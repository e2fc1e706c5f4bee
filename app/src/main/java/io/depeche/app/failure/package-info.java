/**
 * The failure of a command, with its message for the user. It uses no other package.
 */
@NullMarked
package io.depeche.app.failure;

import org.jspecify.annotations.NullMarked;
