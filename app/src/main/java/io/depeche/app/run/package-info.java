/**
 * Starts, watches and stops stages.
 */
@NullMarked
package io.depeche.app.run;

import org.jspecify.annotations.NullMarked;
