/**
 * Finds the language of a text. It answers with supported languages only.
 */
@NullMarked
package io.depeche.enrich.language;

import org.jspecify.annotations.NullMarked;
