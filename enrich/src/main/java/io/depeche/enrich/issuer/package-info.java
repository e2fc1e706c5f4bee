/**
 * Connects organisations with the instruments that they issued, and merges an organisation's names into one. It knows tags
 * and the text between them; it must not know how either was found.
 */
@NullMarked
package io.depeche.enrich.issuer;

import org.jspecify.annotations.NullMarked;
