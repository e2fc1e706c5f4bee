/**
 * A folder into which a feed drops files, followed: which files are complete and were not sent before, and what happens to
 * them afterwards. It knows files only; where their bytes go is told to it.
 */
@NullMarked
package io.depeche.app.watch;

import org.jspecify.annotations.NullMarked;
