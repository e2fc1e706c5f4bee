package io.depeche.bench.hostile;

import io.depeche.model.Field;
import io.depeche.model.Span;
import io.depeche.model.ninjs.NinjsArticle;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What holds of every article, whatever was sent. */
final class Soundness {
    private Soundness() {}

    /** What is wrong with the article, if anything. */
    static Optional<String> fault(NinjsArticle article) {
        Stream<String> texts = Stream.concat(
                Stream.concat(article.headlines().stream(), article.bodies().stream())
                        .map(NinjsArticle.Text::value),
                Stream.ofNullable(article.by()));
        return Stream.concat(texts.flatMap(Soundness::strange), misplaced(article))
                .findFirst();
    }

    /** Characters that JSON, XML or a database refuses, or that no text has. */
    private static Stream<String> strange(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n' && c != '\t'))
                .mapToObj("U+%04X in a text"::formatted)
                .limit(1);
    }

    /** Mentions that are not where they say. */
    private static Stream<String> misplaced(NinjsArticle article) {
        int[] headline = codePoints(article.headlines(), text -> "main".equals(text.role()));
        int[] body = codePoints(article.bodies(), text -> text.contentType().equals("text/plain"));
        return Stream.concat(
                        article.annotations().entities().stream().flatMap(tag -> tag.mentions().stream()),
                        article.annotations().instruments().stream()
                                .flatMap(tag -> tag.mentions().stream())
                                .map(mention ->
                                        new Span(mention.field(), mention.start(), mention.end(), mention.text())))
                .filter(span -> !stands(span, span.field() == Field.HEADLINE ? headline : body))
                .map(span -> "a mention does not stand where it says: " + span)
                .limit(1);
    }

    private static int[] codePoints(List<NinjsArticle.Text> texts, Predicate<NinjsArticle.Text> which) {
        return texts.stream()
                .filter(which)
                .findFirst()
                .map(text -> text.value().codePoints().toArray())
                .orElse(new int[0]);
    }

    private static boolean stands(Span span, int[] text) {
        return span.end() <= text.length
                && new String(text, span.start(), span.end() - span.start()).equals(span.text());
    }
}
