package io.depeche.enrich.text;

import io.depeche.model.Field;
import io.depeche.model.Span;
import java.util.List;

/** Converts positions in a Java string (UTF-16 units) to published spans (code points). */
public final class SpanFinder {
    private final Field field;
    private final String text;
    private final int[] surrogatePairs;

    /** A finder for one text. */
    public SpanFinder(Field field, String text) {
        this.field = field;
        this.text = text;
        this.surrogatePairs =
                text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? countPairs(text) : new int[0];
    }

    /** The finders of an article's two texts, the headline's first. */
    public static List<SpanFinder> of(ArticleText article) {
        return List.of(new SpanFinder(Field.HEADLINE, article.headline()), new SpanFinder(Field.BODY, article.body()));
    }

    /** The text that positions refer to. */
    public String text() {
        return text;
    }

    /** The field of the article that holds the text. */
    public Field field() {
        return field;
    }

    /** The span of {@code text.substring(start, end)}. */
    public Span span(int start, int end) {
        return new Span(field, codePoints(start), codePoints(end), text.substring(start, end));
    }

    private int codePoints(int unit) {
        return surrogatePairs.length == 0 ? unit : unit - surrogatePairs[unit];
    }

    private static int[] countPairs(String text) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            before[i + 1] = before[i] + (second ? 1 : 0);
        }
        return before;
    }
}
