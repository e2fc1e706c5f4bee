package io.depeche.enrich.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text on which rules are tried, with what several of them look at, found once. */
public final class RuleText {
    private final String text;
    private @Nullable String folded;

    /** A text of which nothing was looked at. */
    public RuleText(String text) {
        this.text = text;
    }

    /** The text as it is. */
    public String text() {
        return text;
    }

    /** Whether one of {@code needed} is in the text, or none is needed. */
    public boolean hasOneOf(List<Literal> needed) {
        for (Literal literal : needed) {
            if (contains(literal)) {
                return true;
            }
        }
        return needed.isEmpty();
    }

    /** Whether the text contains {@code literal}. */
    public boolean contains(Literal literal) {
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
    public record Literal(String text, boolean anyCase) {
        /** A string as a pattern has it. */
        public static Literal of(String written, boolean anyCase) {
            return new Literal(anyCase ? folded(written) : written, anyCase);
        }
    }
}
