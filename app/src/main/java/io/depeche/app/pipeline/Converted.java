package io.depeche.app.pipeline;

import io.depeche.model.Problem;
import io.depeche.model.ninjs.NinjsArticle;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one item outside Kafka: a line of {@code depeche convert}.
 *
 * @param source the file
 * @param item which item of it, counted from 1
 * @param format when ingest could detect it
 * @param outcome {@code article}, {@code skipped} or {@code dead-letter}
 */
public record Converted(
        String source,
        int item,
        @Nullable String format,
        String outcome,
        @Nullable String code,
        @Nullable String message,
        @Nullable NinjsArticle article) {

    /** A file that could not be read at all. */
    public static Converted unreadable(String source, String message) {
        return new Converted(source, 1, null, "dead-letter", "RAW-UNREADABLE", message, null);
    }

    static Converted article(String source, int item, NinjsArticle article) {
        return new Converted(source, item, article.lineage().format(), "article", null, null, article);
    }

    static Converted skipped(String source, int item, @Nullable String format, Problem reason) {
        return new Converted(source, item, format, "skipped", reason.code(), reason.message(), null);
    }

    static Converted deadLetter(String source, int item, @Nullable String format, Problem problem) {
        return new Converted(source, item, format, "dead-letter", problem.code(), problem.message(), null);
    }
}
