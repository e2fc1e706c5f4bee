/**
 * Finds the raw item behind a record or an article, what became of it, and why a name is or is not a tag. It must not know how
 * its findings are printed on a terminal.
 */
@NullMarked
package io.depeche.app.explain;

import org.jspecify.annotations.NullMarked;
