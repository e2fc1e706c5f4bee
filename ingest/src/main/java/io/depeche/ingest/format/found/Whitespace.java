package io.depeche.ingest.format.found;

/** Whitespace in fields of one line. */
public final class Whitespace {
    private Whitespace() {}

    /** {@code text} with every run of white space, including no-break spaces, as one space, and none at its ends. */
    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
