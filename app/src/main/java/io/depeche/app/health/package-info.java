/**
 * What a running process answers over HTTP: whether it lives, whether it is ready, and its metrics.
 */
@NullMarked
package io.depeche.app.health;

import org.jspecify.annotations.NullMarked;
