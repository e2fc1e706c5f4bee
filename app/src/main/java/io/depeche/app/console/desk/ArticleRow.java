package io.depeche.app.console.desk;

import io.depeche.model.ninjs.NinjsArticle;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an article as a row of a list.
 *
 * @param seq counts the revisions in the order in which the console saw them
 * @param received when the raw record was received
 * @param headline that of the last revision which has one: a kill takes it away, and a desk asks which article was killed
 * @param tickers of resolved listings, {@code MIC:ticker}
 * @param place of the record on {@code wire.articles}
 */
public record ArticleRow(
        long seq,
        String uri,
        int revision,
        String change,
        String status,
        Instant received,
        @Nullable String language,
        @Nullable String provider,
        @Nullable Integer urgency,
        String headline,
        List<String> tickers,
        String place) {
    /** A list shows two lines of a headline; the article has the rest. */
    private static final int LONGEST_HEADLINE = 300;

    public ArticleRow {
        tickers = List.copyOf(tickers);
    }

    static ArticleRow of(long seq, NinjsArticle article, String place) {
        return new ArticleRow(
                seq,
                article.uri(),
                article.story().revision(),
                article.story().change().code(),
                article.pubStatus().code(),
                article.lineage().receivedAt(),
                article.language(),
                article.lineage().provider(),
                article.urgency(),
                headline(article),
                tickers(article).toList(),
                place);
    }

    private static Stream<String> tickers(NinjsArticle article) {
        return article.annotations().instruments().stream()
                .flatMap(tag -> tag.identifiers().listing().stream())
                .distinct()
                .limit(20);
    }

    static String headline(NinjsArticle article) {
        return article.headlines().stream()
                .findFirst()
                .map(text -> shortened(text.value()))
                .orElse("");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_HEADLINE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_HEADLINE)) + "…";
    }

    /** The same row with its place in the order of seeing, and with this headline if it has none. */
    ArticleRow numbered(long number, String earlier) {
        return new ArticleRow(
                number,
                uri,
                revision,
                change,
                status,
                received,
                language,
                provider,
                urgency,
                headline.isEmpty() ? earlier : headline,
                tickers,
                place);
    }
}
