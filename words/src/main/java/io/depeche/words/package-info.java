/**
 * The lists of words and names that the stages read: one list a kind, one folder a language, the user's own files on
 * top. It knows how to read a table; it must not know what a stage does with the words.
 */
@NullMarked
package io.depeche.words;

import org.jspecify.annotations.NullMarked;
