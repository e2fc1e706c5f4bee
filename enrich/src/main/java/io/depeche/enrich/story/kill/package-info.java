/**
 * Finds the one article that a kill in words means. It knows nothing of how names are stored.
 */
@NullMarked
package io.depeche.enrich.story.kill;

import org.jspecify.annotations.NullMarked;
