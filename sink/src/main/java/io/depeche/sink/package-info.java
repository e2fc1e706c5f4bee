/**
 * Annotated articles become the public ninjs.
 */
@NullMarked
package io.depeche.sink;

import org.jspecify.annotations.NullMarked;
