/** How the sets of elements fit together. */
@NullMarked
package io.depeche.words.markup;

import org.jspecify.annotations.NullMarked;
