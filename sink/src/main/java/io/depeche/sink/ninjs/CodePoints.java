package io.depeche.sink.ninjs;

/** Lengths of text in Unicode code points, the unit of published counts and spans. */
final class CodePoints {
    private CodePoints() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
