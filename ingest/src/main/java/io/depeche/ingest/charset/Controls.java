package io.depeche.ingest.charset;

/** Removes characters that are not text: C0 control characters other than TAB, LF and CR, DEL, and byte order marks at the start. */
final class Controls {
    private Controls() {}

    static String clean(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\uFEFF') {
            start++;
        }
        int control = start;
        while (control < text.length() && !isControl(text.charAt(control))) {
            control++;
        }
        return control == text.length() ? text.substring(start) : without(text, start);
    }

    /** The number of characters that {@link #clean} removes. */
    static int count(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '\uFEFF') {
            count++;
        }
        for (int i = count; i < text.length(); i++) {
            count += isControl(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private static String without(String text, int start) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().skip(start).filter(c -> !isControl(c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    static boolean isControl(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
    }
}
