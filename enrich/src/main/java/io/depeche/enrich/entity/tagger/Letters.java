package io.depeche.enrich.entity.tagger;

import java.text.Normalizer;

/** Folds letters with a lookup table, so that words compare without case and accents. */
final class Letters {
    /** The folded form of zero-width characters and combining marks. */
    static final char NOTHING = 0;

    private static final char[] FOLDED = table();

    private Letters() {}

    /** The letter in lower case without accents, 0 for every digit, {@link #NOTHING} for invisible characters. */
    static char fold(char c) {
        return FOLDED[c];
    }

    private static char[] table() {
        char[] folded = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < folded.length; c++) {
            folded[c] = folded((char) c);
        }
        return folded;
    }

    private static char folded(char c) {
        int type = Character.getType(c);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
            return NOTHING;
        }
        if (Character.isDigit(c)) {
            return '0';
        }
        if (c == '’') {
            return '\'';
        }
        if (c == '‑' || c == '\u2010') {
            return '-';
        }
        char lower = Character.toLowerCase(c);
        if (lower < 128 || Character.isSurrogate(lower)) {
            return lower;
        }
        char plain =
                Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
        return Character.isLetter(plain) ? plain : lower;
    }
}
