package io.depeche.ingest.charset;

/**
 * Repairs UTF-8 that was once read as windows-1252 and written again, where that is certain: either every character
 * outside ASCII is part of such a sequence, or the sequence is punctuation, and no language writes those letters in
 * a row.
 */
final class Mojibake {
    private static final char ASCII = 0x80;
    private static final char FIRST_LEAD = 0xc2;
    private static final char FIRST_LEAD_OF_THREE = 0xe0;
    private static final char FIRST_LEAD_OF_FOUR = 0xf0;
    private static final char LAST_LEAD = 0xf4;
    /** The last byte that may follow a lead byte of UTF-8. */
    private static final char LAST_FOLLOWING = 0xbf;

    private static final int BITS_OF_FOLLOWING = 6;
    private static final int NONE = -1;

    /** As which windows-1252 reads the bytes from 0x80 to 0x9f, with a blank for each that it does not define. */
    private static final String OF_WINDOWS =
            "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d "
                    + " \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178";

    /** â, € and a third: quotation marks, dashes, the ellipsis, the bullet. */
    private static final String PUNCTUATION_START = "\u00e2\u20ac";

    private Mojibake() {}

    /** {@code text} with certain cases repaired; an equal string when there are none. */
    static String repair(String text) {
        if (!hasLead(text)) {
            return text;
        }
        if (explainsAll(text)) {
            return replaced(text, "");
        }
        return text.contains(PUNCTUATION_START) ? replaced(text, PUNCTUATION_START) : text;
    }

    /** Whether a possible lead byte precedes another character outside ASCII, which is rare in any text. */
    private static boolean hasLead(String text) {
        for (int i = text.length() - 2; i >= 0; i--) {
            if (isLead(text.charAt(i)) && text.charAt(i + 1) >= ASCII) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLead(char c) {
        return c >= FIRST_LEAD && c <= LAST_LEAD;
    }

    private static boolean explainsAll(String text) {
        int at = 0;
        while (at < text.length()) {
            boolean ascii = text.charAt(at) < ASCII;
            if (!ascii && codePoint(text, at) == NONE) {
                return false;
            }
            at += ascii ? 1 : length(text.charAt(at));
        }
        return true;
    }

    /** The text with the character that was meant in place of each sequence that starts so. */
    private static String replaced(String text, String start) {
        char[] out = new char[text.length()];
        int length = 0;
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean mayStart = isLead(text.charAt(at)) && text.startsWith(start, at);
            int meant = mayStart ? codePoint(text, at) : NONE;
            if (meant != NONE) {
                text.getChars(done, at, out, length);
                length += at - done;
                length += Character.toChars(meant, out, length);
                done = at + length(text.charAt(at));
                at = done - 1;
            }
        }
        text.getChars(done, text.length(), out, length);
        return new String(out, 0, length + text.length() - done);
    }

    /** The number of bytes in the sequence that this one leads. */
    private static int length(char lead) {
        if (lead < FIRST_LEAD_OF_THREE) {
            return 2;
        }
        return lead < FIRST_LEAD_OF_FOUR ? 3 : 4;
    }

    /** The character that was meant by the sequence there; {@link #NONE} where none stands, or none of sound UTF-8. */
    private static int codePoint(String text, int at) {
        char lead = text.charAt(at);
        int length = length(lead);
        if (!isLead(lead) || at + length > text.length()) {
            return NONE;
        }
        // a lead byte has one bit less for the character than for its length and a zero
        int meant = lead & (1 << (7 - length)) - 1;
        for (int i = at + 1; i < at + length; i++) {
            int bits = following(text.charAt(i));
            if (bits == NONE) {
                return NONE;
            }
            meant = meant << BITS_OF_FOLLOWING | bits;
        }
        return isShortest(meant, length) ? meant : NONE;
    }

    /** Whether UTF-8 writes this character in so many bytes. */
    private static boolean isShortest(int codePoint, int length) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return switch (length) {
            case 2 -> true;
            case 3 -> codePoint >= 0x800 && !surrogate;
            default -> codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT && codePoint <= Character.MAX_CODE_POINT;
        };
    }

    /** What a byte that may follow a lead byte adds, by the character as which it was read; {@link #NONE} for others. */
    private static int following(char c) {
        // as in browsers, the five bytes that windows-1252 does not define are read as themselves
        int written = c <= LAST_FOLLOWING ? c - ASCII : OF_WINDOWS.indexOf(c);
        return Math.max(NONE, written);
    }
}
