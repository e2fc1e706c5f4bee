/**
 * Splits a text into words and sentences with exact positions. It knows nothing of what the words mean.
 */
@NullMarked
package io.depeche.enrich.entity.token;

import org.jspecify.annotations.NullMarked;
