package io.depeche.enrich.clean.style;

import org.jspecify.annotations.Nullable;

/** A text on which rules are tried, with what several of them look at, found once. */
final class RuleText {
    private final String text;
    private @Nullable String folded;

    RuleText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean contains(Literal literal) {
        if (!literal.anyCase()) {
            return text.contains(literal.text());
        }
        if (folded == null) {
            folded = folded(text);
        }
        return folded.contains(literal.text());
    }

    /** The text with each character in one case, so that characters that differ in case alone are equal. */
    private static String folded(String text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            char c = text.charAt(i);
            out[i] = c < 0x80 ? asciiFolded(c) : Character.toLowerCase(Character.toUpperCase(c));
        }
        return new String(out);
    }

    private static char asciiFolded(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    /**
     * A string that a rule needs.
     *
     * @param text folded where its case does not count
     */
    record Literal(String text, boolean anyCase) {
        static Literal of(String written, boolean anyCase) {
            return new Literal(anyCase ? folded(written) : written, anyCase);
        }
    }
}
