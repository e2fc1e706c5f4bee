package io.depeche.enrich.story.diff;

import io.depeche.model.Story.Difference.What;

/**
 * A figure, a date or a name in a sentence.
 *
 * @param key the same for all ways to write it: {@code 3000000} for {@code 3 million} and {@code 3,000,000}
 * @param start in UTF-16 units of the sentence
 */
record Fact(What what, String key, int start, String text) {}
