/**
 * Files as raw items. It knows nothing of what they hold.
 */
@NullMarked
package io.depeche.app.files;

import org.jspecify.annotations.NullMarked;
