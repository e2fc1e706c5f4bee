/** Writes imports of reference data to {@code wire.reference} in one transaction, follows the topic, and swaps complete imports in. */
@NullMarked
package io.depeche.app.reference;

import org.jspecify.annotations.NullMarked;
