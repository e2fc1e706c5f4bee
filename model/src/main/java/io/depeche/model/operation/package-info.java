/**
 * What operators read and write about running stages: what waits, and what somebody decided. It knows nothing of texts.
 */
@NullMarked
package io.depeche.model.operation;

import org.jspecify.annotations.NullMarked;
