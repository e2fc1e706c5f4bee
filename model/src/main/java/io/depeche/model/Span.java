package io.depeche.model;

/**
 * A place in the headline or the plain-text body.
 *
 * @param start counted in Unicode code points from 0, as the W3C Web Annotation text position selector does
 * @param end exclusive
 * @param text the text of the span
 */
public record Span(Field field, int start, int end, String text) {
    public Span {
        if (start < 0 || end <= start || text.codePointCount(0, text.length()) != end - start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " does not fit '" + text + "'");
        }
    }
}
