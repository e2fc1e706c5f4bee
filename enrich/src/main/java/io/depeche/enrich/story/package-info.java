/**
 * Decides how a revision changes the one before it. It knows nothing of how revisions are stored.
 */
@NullMarked
package io.depeche.enrich.story;

import org.jspecify.annotations.NullMarked;
