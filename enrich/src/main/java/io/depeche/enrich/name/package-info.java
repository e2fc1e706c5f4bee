/** Finds names of a large list in a text, in one pass over its words. It knows nothing of what the names mean. */
@NullMarked
package io.depeche.enrich.name;

import org.jspecify.annotations.NullMarked;
