/**
 * The worked examples of knowledge files: where they stand in a file, and what came of running them. It knows YAML, and
 * nothing of what an example says.
 */
@NullMarked
package io.depeche.words.example;

import org.jspecify.annotations.NullMarked;
