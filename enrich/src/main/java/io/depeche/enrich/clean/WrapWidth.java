package io.depeche.enrich.clean;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the width at which a text was hard-wrapped. A line whose next line goes on in lower case was certainly broken by
 * the wrap, so the longest of these lines give the width; a text with hardly any such lines was not wrapped.
 */
final class WrapWidth {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    private static final double FEWEST_CONTINUED = 0.15;
    private static final double OUTLIERS = 0.02;

    private WrapWidth() {}

    /** The width of the lines; empty when they are not wrapped. Blank lines separate paragraphs. */
    static OptionalInt of(List<String> lines) {
        int neighbours = 0;
        int[] lengths = new int[lines.size()];
        int continued = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            String next = lines.get(i + 1);
            if (line.isBlank() || next.isBlank()) {
                continue;
            }
            neighbours++;
            if (TextShape.startsLower(next.strip()) && line.length() >= NARROWEST && line.length() <= WIDEST) {
                lengths[continued++] = line.length();
            }
        }
        if (continued == 0 || continued < neighbours * FEWEST_CONTINUED) {
            return OptionalInt.empty();
        }
        Arrays.sort(lengths, 0, continued);
        return OptionalInt.of(lengths[continued - 1 - (int) (continued * OUTLIERS)]);
    }
}
