/**
 * Reads in an item's own words that it corrects or takes back an article, and which. It knows nothing of other articles.
 */
@NullMarked
package io.depeche.enrich.story.notice;

import org.jspecify.annotations.NullMarked;
