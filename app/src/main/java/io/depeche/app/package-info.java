/**
 * The program: one command line over the stages. It may use every other package; none of them may use it.
 */
@NullMarked
package io.depeche.app;

import org.jspecify.annotations.NullMarked;
