/**
 * How a feed sends, as data: its provider's name, how its items are recognised, in which zone its times are. It reads
 * profiles and answers questions about them; it never sees an item's bytes or its format.
 */
@NullMarked
package io.depeche.ingest.feed;

import org.jspecify.annotations.NullMarked;
