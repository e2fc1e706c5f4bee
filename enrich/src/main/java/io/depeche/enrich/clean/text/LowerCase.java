package io.depeche.enrich.clean.text;

import java.util.Locale;

/** Compares texts with words in lower case, character by character, without a copy of the text in lower case. */
final class LowerCase {
    private static final int ASCII = 0x80;

    private LowerCase() {}

    /** The character in lower case, as a word has it but for the two letters that {@link #comparable} takes care of. */
    static char of(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        return Character.toLowerCase(c);
    }

    /**
     * The text, of which each character may be compared alone: in lower case where it has the Turkish capital that becomes two
     * characters, or the Greek one whose lower case depends on its place.
     */
    static String comparable(String text) {
        return text.indexOf('\u0130') >= 0 || text.indexOf('\u03A3') >= 0 ? text.toLowerCase(Locale.ROOT) : text;
    }
}
