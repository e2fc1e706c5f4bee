/**
 * Turns annotated articles into the public ninjs and the record headers that subscribers filter on. It decides
 * nothing about an article: it knows how to publish one, and not how it was read or annotated.
 */
@NullMarked
package io.depeche.sink;

import org.jspecify.annotations.NullMarked;
