/**
 * Shows which record each task of a stage works on, to threads that watch, and decides when a thread commits what it did. It
 * does not know what the work is.
 */
@NullMarked
package io.depeche.stream.work;

import org.jspecify.annotations.NullMarked;
