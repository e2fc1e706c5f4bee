/**
 * Detects the language of a text. It returns supported languages only.
 */
@NullMarked
package io.depeche.enrich.language;

import org.jspecify.annotations.NullMarked;
