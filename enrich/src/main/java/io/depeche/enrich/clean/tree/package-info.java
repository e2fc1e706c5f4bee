/**
 * Parses a web page into a tree, most pages faster than a browser's rules for broken markup allow. It must not know what
 * the page says.
 */
@NullMarked
package io.depeche.enrich.clean.tree;

import org.jspecify.annotations.NullMarked;
