package io.depeche.enrich.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text on which rules are tried, with what several of them look at, found once. */
public final class RuleText {
    /** A power of two, many times the pairs of characters in a paragraph. */
    private static final int PAIRS = 1 << 12;

    private static final int FIGURES_OF_YEAR = 4;

    private final String text;
    private @Nullable String folded;
    private long @Nullable [] pairs;
    private @Nullable Boolean dated;

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
        if (!mayContain(literal)) {
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

    /** Whether the text may have a date with its year, or a time of day, in figures: {@code 2024}, {@code 9.3.24}, {@code 9:12}. */
    public boolean isDated() {
        if (dated == null) {
            dated = isDated(text);
        }
        return dated;
    }

    private static boolean isDated(String text) {
        int figures = 0;
        for (int i = 0; i < text.length(); i++) {
            figures = isFigure(text.charAt(i)) ? figures + 1 : 0;
            boolean year = figures >= FIGURES_OF_YEAR && isYear(text, i + 1 - FIGURES_OF_YEAR);
            if (year || (figures > 0 && dividesFigures(text, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the figures there are not the number of something else: of this century or the last, or not of ASCII. */
    private static boolean isYear(String text, int at) {
        return text.charAt(at) >= 0x80 || text.startsWith("19", at) || text.startsWith("20", at);
    }

    private static boolean isFigure(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    /** Whether a sign that divides the figures of a date or time stands there, with more figures behind it. */
    private static boolean dividesFigures(String text, int at) {
        int sign = text.startsWith(" ", at) ? at + 1 : at;
        int next = text.startsWith(" ", sign + 1) ? sign + 2 : sign + 1;
        return next < text.length() && ":./-hH".indexOf(text.charAt(sign)) >= 0 && isFigure(text.charAt(next));
    }

    /** Whether every two characters that stand together in the literal do so in the text, case aside. */
    private boolean mayContain(Literal literal) {
        if (pairs == null) {
            pairs = pairs(text);
        }
        for (int pair : literal.pairs) {
            if ((pairs[pair / Long.SIZE] & 1L << pair) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long[] pairs(String text) {
        long[] pairs = new long[PAIRS / Long.SIZE];
        char first = text.isEmpty() ? ' ' : folded(text.charAt(0));
        for (int i = 1; i < text.length(); i++) {
            char second = folded(text.charAt(i));
            int pair = pair(first, second);
            pairs[pair / Long.SIZE] |= 1L << pair;
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

    /** A string that a rule needs. */
    public static final class Literal {
        private final String text;
        private final boolean anyCase;
        /** The pairs of characters that stand together in it. */
        private final int[] pairs;

        private Literal(String text, boolean anyCase) {
            this.text = text;
            this.anyCase = anyCase;
            this.pairs = IntStream.range(1, text.length())
                    .map(at -> pair(folded(text.charAt(at - 1)), folded(text.charAt(at))))
                    .toArray();
        }

        /** A string as a pattern has it. */
        public static Literal of(String written, boolean anyCase) {
            return new Literal(anyCase ? folded(written) : written, anyCase);
        }

        /** The string, folded where its case does not count. */
        public String text() {
            return text;
        }

        /** Whether its case does not count. */
        public boolean anyCase() {
            return anyCase;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Literal literal && literal.text.equals(text) && literal.anyCase == anyCase;
        }

        @Override
        public int hashCode() {
            return Objects.hash(text, anyCase);
        }

        @Override
        public String toString() {
            return anyCase ? text + " in any case" : text;
        }
    }
}
