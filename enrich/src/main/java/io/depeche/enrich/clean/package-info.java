/**
 * Extracts the article from an item's body. House styles are data; it knows nothing of annotation.
 */
@NullMarked
package io.depeche.enrich.clean;

import org.jspecify.annotations.NullMarked;
