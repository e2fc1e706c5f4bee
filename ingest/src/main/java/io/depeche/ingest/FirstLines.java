package io.depeche.ingest;

import io.depeche.model.WireItem.Body;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a body that are not blank; every tag of markup ends a line. */
final class FirstLines {
    private static final int CHARACTERS = 1500;
    private static final int LONGEST_TAG = 200;

    private FirstLines() {}

    /** At most {@code most} lines among the first {@value #CHARACTERS} characters. */
    static List<String> of(Body body, int most) {
        String text = body.value();
        int length = Math.min(CHARACTERS, text.length());
        boolean isMarkup = body.kind() != Body.Kind.TEXT;
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < length && lines.size() < most; at++) {
            int border = border(text, at, length, isMarkup);
            if (border > at) {
                add(text.substring(from, at), lines);
                from = border;
                at = border - 1;
            }
        }
        if (lines.size() < most) {
            add(text.substring(Math.min(from, length), length), lines);
        }
        return lines;
    }

    private static void add(String line, List<String> lines) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }

    /** The position behind the line break or tag at {@code at}; {@code at} if there is neither. */
    private static int border(String text, int at, int length, boolean isMarkup) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            return at + 1;
        }
        return c == '<' && isMarkup ? behindTag(text, at, length) : at;
    }

    private static int behindTag(String text, int at, int length) {
        int limit = Math.min(length, at + LONGEST_TAG + 2);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return at;
            }
        }
        return at;
    }
}
