/**
 * Turns an item's body into the article and nothing but the article. House styles are data; it knows nothing of
 * annotation.
 */
@NullMarked
package io.depeche.enrich.clean;

import org.jspecify.annotations.NullMarked;
