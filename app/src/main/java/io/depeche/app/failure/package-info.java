/**
 * What a command says when it cannot do its work. It knows nothing else.
 */
@NullMarked
package io.depeche.app.failure;

import org.jspecify.annotations.NullMarked;
