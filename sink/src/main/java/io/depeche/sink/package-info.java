/**
 * Annotated articles become the public ninjs and the record headers that subscribers filter on. This room decides
 * nothing about an article: it knows how one is published, and neither how it was read nor how it was annotated.
 */
@NullMarked
package io.depeche.sink;

import org.jspecify.annotations.NullMarked;
