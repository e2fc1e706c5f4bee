/**
 * The worked examples of knowledge files: their lines in the file, and the results of running them. It knows YAML; it must
 * not know what an example says.
 */
@NullMarked
package io.depeche.words.example;

import org.jspecify.annotations.NullMarked;
