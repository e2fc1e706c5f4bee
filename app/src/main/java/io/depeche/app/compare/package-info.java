/**
 * Says how an article differs from another version of the same item. It knows nothing of where the two come from.
 */
@NullMarked
package io.depeche.app.compare;

import org.jspecify.annotations.NullMarked;
