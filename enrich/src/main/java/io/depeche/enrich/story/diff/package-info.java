/**
 * Says what a revision changed: figures, dates, names, sentences. It knows nothing of how revisions are ordered or stored.
 */
@NullMarked
package io.depeche.enrich.story.diff;

import org.jspecify.annotations.NullMarked;
