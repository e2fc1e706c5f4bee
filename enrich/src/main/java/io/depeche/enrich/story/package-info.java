/**
 * Decides what a revision does to the one before it. It knows nothing of where revisions are kept.
 */
@NullMarked
package io.depeche.enrich.story;

import org.jspecify.annotations.NullMarked;
