package io.depeche.app.console.desk;

import java.util.Map;
import java.util.function.Predicate;

/**
 * Selects revisions; each must match every condition, and an empty condition matches all.
 *
 * @param language such as {@code pt}, which {@code pt-BR} matches, too
 * @param provider the agency's name
 * @param ticker {@code MIC:ticker}, or a ticker on any exchange
 * @param entity a whole name; upper and lower case are alike
 * @param word stands in headline or body; upper and lower case are alike
 * @param route the topic of a rule that sends the article there
 * @param change such as {@code correction}
 */
public record ArticleFilter(
        String language, String provider, String ticker, String entity, String word, String route, String change) {

    /** The filter that a query names. */
    public static ArticleFilter of(Map<String, String> query) {
        return new ArticleFilter(
                query.getOrDefault("language", ""),
                query.getOrDefault("provider", ""),
                query.getOrDefault("ticker", ""),
                Shelved.lower(query.getOrDefault("entity", "")),
                Shelved.lower(query.getOrDefault("word", "")),
                query.getOrDefault("route", ""),
                query.getOrDefault("change", ""));
    }

    /** Cheap conditions come first: the text of thousands of articles is long. */
    boolean test(Shelved article) {
        ArticleRow row = article.row();
        return matches(change, row.change()::equals)
                && matches(provider, wanted -> wanted.equals(row.provider()))
                && matches(language, wanted -> isLanguage(wanted, row.language() == null ? "" : row.language()))
                && matches(ticker, wanted -> row.tickers().stream().anyMatch(code -> isTicker(wanted, code)))
                && matches(route, article.routes()::contains)
                && matches(entity, article.entities()::contains)
                && matches(word, article.text()::contains);
    }

    private static boolean matches(String wanted, Predicate<String> has) {
        return wanted.isEmpty() || has.test(wanted);
    }

    private static boolean isLanguage(String wanted, String tag) {
        return tag.equals(wanted) || tag.startsWith(wanted + "-");
    }

    private static boolean isTicker(String wanted, String code) {
        return code.equalsIgnoreCase(wanted)
                || code.substring(code.indexOf(':') + 1).equalsIgnoreCase(wanted);
    }
}
