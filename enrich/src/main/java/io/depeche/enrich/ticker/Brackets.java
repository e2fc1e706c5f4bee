package io.depeche.enrich.ticker;

import java.util.List;

/** The brackets in which wires put codes: pointed, round, square, and pointed ones still escaped as in HTML. */
final class Brackets {
    private static final List<List<String>> PAIRS =
            List.of(List.of("<", ">"), List.of("(", ")"), List.of("[", "]"), List.of("&lt;", "&gt;"));

    private Brackets() {}

    /** Whether a bracket opens right before {@code start}, and its fellow closes right at {@code end}. */
    static boolean enclose(String text, int start, int end) {
        return PAIRS.stream()
                .anyMatch(
                        pair -> text.startsWith(pair.get(0), start - pair.get(0).length())
                                && text.startsWith(pair.get(1), end));
    }
}
