/**
 * Brings organisations and the instruments that they issued together, and those under several names into one. It knows tags
 * and the text between them, and nothing of how either was found.
 */
@NullMarked
package io.depeche.enrich.issuer;

import org.jspecify.annotations.NullMarked;
