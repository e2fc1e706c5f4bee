/**
 * Web pages: what their head says, and their body without what cannot hold a story.
 */
@NullMarked
package io.depeche.ingest.format.page;

import org.jspecify.annotations.NullMarked;
