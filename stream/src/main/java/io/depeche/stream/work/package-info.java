/**
 * Shows which record each task of a stage works on, to threads that watch. It does not know what the work is.
 */
@NullMarked
package io.depeche.stream.work;

import org.jspecify.annotations.NullMarked;
