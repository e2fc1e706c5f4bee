/**
 * Reads feed profiles, the data files that describe a feed: its provider's name, how to recognise its items, the
 * zone of its times. It never sees an item's bytes or its format.
 */
@NullMarked
package io.depeche.ingest.feed;

import org.jspecify.annotations.NullMarked;
