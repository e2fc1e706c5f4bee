/**
 * The public article: IPTC ninjs 3.1 with four properties of ours, as records that a subscriber can read with Jackson.
 * It knows nothing of how an article was made.
 */
@NullMarked
package io.depeche.model.ninjs;

import org.jspecify.annotations.NullMarked;
