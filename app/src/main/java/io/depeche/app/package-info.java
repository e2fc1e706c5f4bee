/**
 * The program: one command line over the stages. It knows every room; no room knows it.
 */
@NullMarked
package io.depeche.app;

import org.jspecify.annotations.NullMarked;
