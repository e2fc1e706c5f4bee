/**
 * Classifies a piece of text by its characters and words alone.
 */
@NullMarked
package io.depeche.enrich.clean.text;

import org.jspecify.annotations.NullMarked;
