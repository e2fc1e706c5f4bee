/**
 * Codes in a text: one form for each way in which they are written, and what each code says.
 */
@NullMarked
package io.depeche.enrich.ticker.code;

import org.jspecify.annotations.NullMarked;
