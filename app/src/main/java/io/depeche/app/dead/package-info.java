/**
 * Dead letters: finding them, and sending what they hold again.
 */
@NullMarked
package io.depeche.app.dead;

import org.jspecify.annotations.NullMarked;
