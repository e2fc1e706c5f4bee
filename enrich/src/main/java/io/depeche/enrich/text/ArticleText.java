package io.depeche.enrich.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The text that an annotator reads.
 *
 * @param headline clean, without tags; may be empty
 * @param body plain text, paragraphs separated by an empty line
 * @param language a BCP 47 tag; null when undetermined
 * @param publishedAt when the article was published, which decides which codes were valid; null when unknown
 */
public record ArticleText(
        String headline,
        String body,
        @Nullable String language,
        @Nullable Instant publishedAt) {}
