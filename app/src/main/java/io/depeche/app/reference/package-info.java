/** Reference data on {@code wire.reference}: imports written whole, read live, swapped whole. */
@NullMarked
package io.depeche.app.reference;

import org.jspecify.annotations.NullMarked;
