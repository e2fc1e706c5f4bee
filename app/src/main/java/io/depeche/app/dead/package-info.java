/**
 * Finds dead letters, and sends their records again.
 */
@NullMarked
package io.depeche.app.dead;

import org.jspecify.annotations.NullMarked;
