/**
 * The elements of the markup that articles come in, as its standards define them. It must not know pages, parsers, or
 * what a stage keeps or cuts.
 */
@NullMarked
package io.depeche.words.markup;

import org.jspecify.annotations.NullMarked;
