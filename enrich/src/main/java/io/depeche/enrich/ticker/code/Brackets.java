package io.depeche.enrich.ticker.code;

import java.util.List;

/** The brackets in which wires put codes: pointed, round, square, and pointed ones still escaped as in HTML. */
final class Brackets {
    private static final List<List<String>> PAIRS =
            List.of(List.of("<", ">"), List.of("(", ")"), List.of("[", "]"), List.of("&lt;", "&gt;"));

    /** The most UTF-16 units of a bracket that holds codes. */
    static final int LONGEST = 120;

    private Brackets() {}

    /** Where {@code c} stands last before {@code at}, within the longest bracket; -1 when nowhere. */
    static int lastBefore(String text, char c, int at) {
        int farthest = Math.max(0, at - LONGEST);
        for (int i = Math.min(at, text.length() - 1); i >= farthest; i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a bracket opens right before {@code start}, and its fellow closes right at {@code end}. */
    static boolean enclose(String text, int start, int end) {
        return PAIRS.stream()
                .anyMatch(
                        pair -> text.startsWith(pair.get(0), start - pair.get(0).length())
                                && text.startsWith(pair.get(1), end));
    }
}
