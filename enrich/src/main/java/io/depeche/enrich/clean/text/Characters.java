package io.depeche.enrich.clean.text;

/** Normalises spaces and line ends without changing a word. */
public final class Characters {
    private Characters() {}

    /** The text with plain spaces, plain line ends, and without control characters and invisible hyphens. */
    public static String plain(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        return first == text.length() ? text : replaced(text, first);
    }

    private static String replaced(String text, int from) {
        StringBuilder out = new StringBuilder(text.length());
        out.append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out.append(c);
            } else if (c == '\r') {
                out.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (isLineEnd(c)) {
                out.append('\n');
            } else if (Character.getType(c) == Character.SPACE_SEPARATOR) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text on one line, single spaces between words. */
    public static String oneLine(String text) {
        return isOneLine(text) ? text : folded(text);
    }

    private static boolean isOneLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = c == ' ' ? before != ' ' : isVisible(c) || !Character.isWhitespace(c);
            if (!fits) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isVisible(c) || !Character.isWhitespace(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /** A fast check for characters that are not white space, without a look at Unicode's tables. */
    private static boolean isVisible(char c) {
        return c > ' ' && c < '\u1680';
    }

    /** A fast check for characters that {@link #plain} does not change, without a look at Unicode's tables. */
    private static boolean isPlain(char c) {
        boolean ascii = (c >= ' ' && c < '\u007F') || c == '\n' || c == '\t';
        return ascii
                || (c > '\u00AD' && c < '\u1680')
                || (c >= '\u2010' && c <= '\u2027')
                || (c > '\u3000' && c < '\uFEFF');
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isInvisible(char c) {
        return (Character.isISOControl(c) && c != '\t') || c == '\u00AD' || c == '\uFEFF' || c == '\u200B';
    }
}
