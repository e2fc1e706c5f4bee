package io.depeche.sink.ninjs;

/** Lengths and parts of text in Unicode code points, the unit of published counts and spans. */
final class CodePoints {
    private CodePoints() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The part between two offsets; empty when they are out of range. */
    static String between(String text, int from, int to) {
        if (from < 0 || to <= from || to > length(text)) {
            return "";
        }
        int first = text.offsetByCodePoints(0, from);
        return text.substring(first, text.offsetByCodePoints(first, to - from));
    }
}
