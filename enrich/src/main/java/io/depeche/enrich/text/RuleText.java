package io.depeche.enrich.text;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text on which rules are tried, with what several of them look at, found once. */
public final class RuleText {
    /** A power of two, many times the pairs of characters in a paragraph. */
    private static final int PAIRS = 1 << 12;

    private final String text;
    private @Nullable String folded;
    private @Nullable BitSet pairs;

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
        if (!mayContain(literal.text())) {
            return false;
        }
        if (!literal.anyCase()) {
            return text.contains(literal.text());
        }
        if (folded == null) {
            folded = folded(text);
        }
        return folded.contains(literal.text());
    }

    /** Whether every two characters that stand together in the literal do so in the text, case aside. */
    private boolean mayContain(String literal) {
        if (pairs == null) {
            pairs = pairs(text);
        }
        for (int i = 1; i < literal.length(); i++) {
            if (!pairs.get(pair(folded(literal.charAt(i - 1)), folded(literal.charAt(i))))) {
                return false;
            }
        }
        return true;
    }

    private static BitSet pairs(String text) {
        BitSet pairs = new BitSet(PAIRS);
        char first = text.isEmpty() ? ' ' : folded(text.charAt(0));
        for (int i = 1; i < text.length(); i++) {
            char second = folded(text.charAt(i));
            pairs.set(pair(first, second));
            first = second;
        }
        return pairs;
    }

    private static int pair(char first, char second) {
        return (first * 31 + second) & (PAIRS - 1);
    }

    /** The text with each character in one case, so that characters that differ in case alone are equal. */
    private static String folded(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = folded(out[i]);
        }
        return new String(out);
    }

    private static char folded(char c) {
        if (c >= 0x80) {
            return Character.toLowerCase(Character.toUpperCase(c));
        }
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
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
