/**
 * Reads web pages: the metadata in their head, and their body without parts that cannot hold a story.
 */
@NullMarked
package io.depeche.ingest.format.page;

import org.jspecify.annotations.NullMarked;
