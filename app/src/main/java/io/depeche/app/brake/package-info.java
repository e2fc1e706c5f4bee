/**
 * Stops a stage that meets too many bugs, in all its processes, until an operator lets it go on. It does not know what a stage
 * does.
 */
@NullMarked
package io.depeche.app.brake;

import org.jspecify.annotations.NullMarked;
