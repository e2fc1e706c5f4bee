package io.depeche.ingest.charset;

import java.lang.Character.UnicodeScript;

/** How likely a character is in any text, in bits of information: the rarer it is, the more bits. */
final class Glyphs {
    /** A letter of Western Europe that other languages keep in names and loan words. */
    private static final int LOAN = 13;

    private static final int TYPOGRAPHIC = 9;
    private static final int RARE = 22;
    private static final int NEVER = 24;
    private static final int BROKEN = 30;

    /** The small katakana of terminals, by which Chinese read as Shift_JIS shows itself. */
    private static final char FIRST_HALF_WIDTH = '\uff61';

    private static final char LAST_HALF_WIDTH = '\uff9f';

    private static final String PUNCTUATION =
            "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u2013\u2014\u2015\u2026\u2022\u00b7"
                    + "\u20ac\u00a3\u00b0\u00a7\u2122\u00a9\u00ae\u2116\u00bf\u00a1\u00ad\u3000\u3001\u3002\u300c\u300d\u300e\u300f\u300a\u300b\uff08\uff09\uff0c\uff0e\uff1a"
                    + "\uff1b\uff01\uff1f\u30fb\u3010\u3011\u30fc\u060c\u061b\u061f\u066a\u200c\u200d\u200e\u200f\u0640\u05be\u00b2\u00b3\u00bd\u00bc\u00be";

    /** Characters of old character sets that nobody writes, and that wrong decoding often gives. */
    private static final String NOBODY_WRITES = "\u00a4\u00a6\u00ac\u00b6\u00a8\u00af\u00b4\u00b8";

    private static final String WITHIN_WORDS = "\u2019\u00b7\u2011\u200c\u200d\u00ad\u05be";

    private Glyphs() {}

    /** {@code c} as models count it: small letters, one digit, one blank, one mark of ASCII. */
    static char fold(char c) {
        if (c < 0x80) {
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            return letter ? (char) (c | 0x20) : c <= ' ' ? ' ' : c >= '0' && c <= '9' ? '0' : '.';
        }
        return switch (c) {
            case '\u00a0' -> ' ';
            // Romanian is written with a comma below, and with a cedilla where a charset lacks that
            case '\u0219', '\u0218' -> '\u015f';
            case '\u021b', '\u021a' -> '\u0163';
            default -> Character.toLowerCase(c);
        };
    }

    /** Whether every language may use {@code folded}: ASCII, and the marks of typesetters. */
    static boolean isCommon(char folded) {
        return folded < 0x80 || PUNCTUATION.indexOf(folded) >= 0;
    }

    /** Whether {@code folded} is a letter that all languages in the Latin script keep in names and loan words. */
    static boolean isLoan(char folded) {
        return folded >= '\u00df' && folded <= '\u00fc' && folded != '\u00f7' && folded != '\u00f0';
    }

    /** The bits of {@code folded} in a language in whose sample it does not occur. */
    static int bits(char folded, boolean latin) {
        if (folded < 0x80) {
            return latin ? 8 : 5;
        }
        if (PUNCTUATION.indexOf(folded) >= 0) {
            return TYPOGRAPHIC;
        }
        if (latin && isLoan(folded)) {
            return LOAN;
        }
        if (NOBODY_WRITES.indexOf(folded) >= 0) {
            return NEVER;
        }
        return switch (Character.getType(folded)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> BROKEN;
            case Character.LOWERCASE_LETTER -> latin && isLatin(folded) ? RARE - 2 : RARE + 2;
            default -> folded == '\ufffd' ? BROKEN : isHalfWidth(folded) ? RARE + 4 : RARE;
        };
    }

    private static boolean isHalfWidth(char c) {
        return c >= FIRST_HALF_WIDTH && c <= LAST_HALF_WIDTH;
    }

    static boolean isLatin(char c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    /** The bits for the place of {@code c} after {@code before}: capitals, marks and scripts within a word. */
    static double place(char before, char c) {
        if (!Character.isLetter(before)) {
            return Character.isUpperCase(c) ? 2 : 0;
        }
        if (!Character.isLetter(c)) {
            return 0;
        }
        double capital = Character.isUpperCase(c) ? (Character.isLowerCase(before) ? 6 : 0.5) : 0;
        boolean mixed = (before >= 0x80 || c >= 0x80) && UnicodeScript.of(before) != UnicodeScript.of(c);
        return mixed && !isEastAsian(before) && !isEastAsian(c) ? capital + 6 : capital;
    }

    /** The bits for {@code mark} between two letters, where only apostrophes, hyphens and the like belong. */
    static double within(char before, char mark, char after) {
        boolean between = mark >= 0x80 && Character.isLetter(before) && Character.isLetter(after);
        return between && !Character.isLetter(mark) && WITHIN_WORDS.indexOf(mark) < 0 && !isEastAsian(after) ? 8 : 0;
    }

    private static boolean isEastAsian(char c) {
        return c >= 0x2e80;
    }
}
