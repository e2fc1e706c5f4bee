/**
 * The text that annotators and rules read, and spans into it. It knows nothing of cleaning or of what annotators search for.
 */
@NullMarked
package io.depeche.enrich.text;

import org.jspecify.annotations.NullMarked;
