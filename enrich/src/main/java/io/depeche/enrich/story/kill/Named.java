package io.depeche.enrich.story.kill;

import io.depeche.enrich.story.notice.Names;
import io.depeche.model.Article;
import java.time.Instant;
import java.util.Locale;

/**
 * An article and the digests of its names: enough to find it, and nothing to read. A value of {@code wire.names}.
 *
 * @param received when the raw record was received
 */
public record Named(String uri, Names names, Instant received) {
    /** The version of this record's JSON form, the value of the header {@code depeche-schema}. */
    public static final String SCHEMA = "article-names/1";

    /** The names of an article. */
    public static Named of(Article article) {
        return new Named(
                article.uri(),
                Names.of(article).digests(),
                article.source().lineage().receivedAt());
    }

    /** Who may kill the article: the key of {@code wire.names}. */
    public static String provider(Article article) {
        String provider = article.source().identity().provider();
        String known = provider == null ? article.provider() : provider;
        return known == null ? "feed " + article.source().lineage().feed() : known.toLowerCase(Locale.ROOT);
    }
}
