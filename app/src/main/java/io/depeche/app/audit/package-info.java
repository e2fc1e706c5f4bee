/**
 * Proves for a stretch of {@code wire.raw} that each item ended in exactly one way. It knows the headers of outcomes and not
 * how stages make them.
 */
@NullMarked
package io.depeche.app.audit;

import org.jspecify.annotations.NullMarked;
