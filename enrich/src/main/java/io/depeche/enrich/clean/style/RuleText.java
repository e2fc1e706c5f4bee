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
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            if (c >= 0x80) {
                out[i] = Character.toLowerCase(Character.toUpperCase(c));
            } else if (c >= 'A' && c <= 'Z') {
                out[i] = (char) (c + 'a' - 'A');
            }
        }
        return new String(out);
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
