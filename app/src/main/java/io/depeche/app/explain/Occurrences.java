package io.depeche.app.explain;

import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.model.Span;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where an article has a name or a code, in any case, as a word or words of their own. */
final class Occurrences {
    private Occurrences() {}

    static List<Span> of(String name, ArticleText article) {
        Pattern whole = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return SpanFinder.of(article).stream()
                .flatMap(text -> whole.matcher(text.text()).results().map(found -> span(text, found)))
                .toList();
    }

    private static Span span(SpanFinder text, MatchResult found) {
        return text.span(found.start(), found.end());
    }
}
