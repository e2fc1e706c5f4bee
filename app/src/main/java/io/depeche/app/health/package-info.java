/**
 * Serves liveness, readiness and metrics of a running process over HTTP.
 */
@NullMarked
package io.depeche.app.health;

import org.jspecify.annotations.NullMarked;
