/**
 * Watches a folder into which a feed drops files: finds complete files that were not sent before, and moves or
 * remembers them afterwards. It knows only files, not where their bytes go.
 */
@NullMarked
package io.depeche.app.watch;

import org.jspecify.annotations.NullMarked;
