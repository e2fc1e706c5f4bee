package io.depeche.ingest.format.found;

/** Whitespace in fields of one line. */
public final class Whitespace {
    private Whitespace() {}

    /** A kind of white space. */
    private interface Space {
        boolean test(char c);
    }

    /** {@code text} with every run of white space, including no-break spaces, as one space, and none at its ends. */
    public static String fold(CharSequence text) {
        return fold(text, Whitespace::isSpace);
    }

    /** The same with white space of ASCII alone. */
    public static String foldAscii(CharSequence text) {
        return fold(text, c -> c == ' ' || (c >= '\t' && c <= '\r'));
    }

    private static String fold(CharSequence text, Space space) {
        char[] chars = text.toString().toCharArray();
        int length = 0;
        boolean gap = false;
        for (char c : chars) {
            if (space.test(c)) {
                gap = true;
            } else {
                if (gap && length > 0) {
                    chars[length++] = ' ';
                }
                gap = false;
                chars[length++] = c;
            }
        }
        return new String(chars, 0, length);
    }

    private static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
