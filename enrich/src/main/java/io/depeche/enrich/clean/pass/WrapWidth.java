package io.depeche.enrich.clean.pass;

import io.depeche.enrich.clean.text.TextShape;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the width at which a text was hard-wrapped. A line whose next line continues in lower case was certainly
 * broken by the wrap, so the longest of these lines give the width; a text with hardly any such lines was not
 * wrapped.
 */
final class WrapWidth {
    private static final int NARROWEST = 40;
    private static final int NARROWEST_BROKEN_OFF = 45;
    private static final int WIDEST = 100;
    /** Lines; a single one may be a title over a name. */
    private static final int FEWEST_BROKEN_OFF = 2;

    private static final double FEWEST_CONTINUED = 0.15;
    private static final double OUTLIERS = 0.02;

    private WrapWidth() {}

    /** The width of the lines; empty when they are not wrapped. Blank lines separate paragraphs. */
    static OptionalInt of(List<String> lines) {
        int neighbours = 0;
        int continued = 0;
        int[] lengths = new int[lines.size()];
        boolean endsInSentence = false;
        boolean lower = false;
        for (int i = lines.size() - 2; i >= 0; i--) {
            String line = lines.get(i);
            String next = lines.get(i + 1);
            if (line.isBlank() || next.isBlank()) {
                continue;
            }
            boolean nextIsLast = i + 2 >= lines.size() || lines.get(i + 2).isBlank();
            endsInSentence = nextIsLast ? TextShape.endsSentence(next) : endsInSentence;
            neighbours++;
            boolean mayContinue = endsInSentence && (nextIsLast || next.length() >= NARROWEST);
            if (isContinued(line, next.strip(), mayContinue)) {
                lengths[continued++] = line.length();
                lower |= TextShape.startsLower(next.strip());
            }
        }
        boolean enough = lower || continued >= FEWEST_BROKEN_OFF;
        if (!enough || continued < neighbours * FEWEST_CONTINUED) {
            return OptionalInt.empty();
        }
        Arrays.sort(lengths, 0, continued);
        return OptionalInt.of(lengths[continued - 1 - (int) (continued * OUTLIERS)]);
    }

    /** Whether a sentence continues on the next line. In languages that capitalise nouns, a line that breaks off within a sentence counts as much as a lower-case letter. */
    private static boolean isContinued(String line, String next, boolean mayContinue) {
        int length = line.length();
        if (length < NARROWEST || length > WIDEST) {
            return false;
        }
        boolean breaksOff = length >= NARROWEST_BROKEN_OFF
                && mayContinue
                && (Character.isLowerCase(line.charAt(length - 1)) || line.endsWith(","));
        return TextShape.startsLower(next) || breaksOff;
    }
}
