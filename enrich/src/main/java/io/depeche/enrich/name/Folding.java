package io.depeche.enrich.name;

import java.text.Normalizer;

/** Folds letters to lower case without accents, one to one, so that positions stay: {@code É} is {@code e}, {@code Ł} is {@code l}. */
final class Folding {
    private static final String SINGLE = "ßæœøđłıðþ";
    private static final String FOLDED = "saoodlidt";
    private static final char[] TABLE = table();

    private Folding() {}

    /** The folded letter or digit; 0 for characters outside words. */
    static char fold(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            if (Character.isLetterOrDigit((char) c)) {
                table[c] = folded((char) c);
            }
        }
        return table;
    }

    private static char folded(char c) {
        char lower = Character.toLowerCase(c);
        int single = SINGLE.indexOf(lower);
        if (single >= 0) {
            return FOLDED.charAt(single);
        }
        String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        boolean marked = parts.length() > 1
                && parts.chars().skip(1).allMatch(mark -> Character.getType(mark) == Character.NON_SPACING_MARK);
        return marked ? parts.charAt(0) : lower;
    }
}
