/**
 * The text that annotators read, and spans into it. It knows nothing of how a text was cleaned or what is looked for.
 */
@NullMarked
package io.depeche.enrich.text;

import org.jspecify.annotations.NullMarked;
