/**
 * Reads files as raw items. It knows nothing of their formats.
 */
@NullMarked
package io.depeche.app.files;

import org.jspecify.annotations.NullMarked;
