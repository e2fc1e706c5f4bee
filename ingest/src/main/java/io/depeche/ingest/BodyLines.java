package io.depeche.ingest;

import io.depeche.model.WireItem.Body;
import java.util.ArrayList;
import java.util.List;

/** The lines at both ends of a body that are not blank; every tag of markup ends a line. */
final class BodyLines {
    private static final int BEGINNING = 1500;
    private static final int ENDING = 600;
    private static final int LONGEST_TAG = 200;

    private BodyLines() {}

    /** At most {@code most} lines among the first {@value #BEGINNING} characters. */
    static List<String> first(Body body, int most) {
        String text = body.value();
        return in(text.substring(0, Math.min(BEGINNING, text.length())), body.kind() != Body.Kind.TEXT, most);
    }

    /** At most {@code most} lines among the last {@value #ENDING} characters. */
    static List<String> last(Body body, int most) {
        String text = body.value();
        String ending = text.substring(Math.max(0, text.length() - ENDING));
        List<String> lines = in(ending, body.kind() != Body.Kind.TEXT, ENDING);
        return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }

    private static List<String> in(String text, boolean isMarkup, int most) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int at = sign(text, 0, isMarkup);
        while (at < text.length() && lines.size() < most) {
            int border = border(text, at, isMarkup);
            if (border > at) {
                add(text.substring(from, at), lines);
                from = border;
            }
            at = sign(text, Math.max(border, at + 1), isMarkup);
        }
        if (lines.size() < most) {
            add(text.substring(from), lines);
        }
        return lines;
    }

    /** The next character that may end a line; the text's end when there is none. */
    private static int sign(String text, int from, boolean isMarkup) {
        int lineFeed = text.indexOf('\n', from);
        int next = lineFeed < 0 ? text.length() : lineFeed;
        int carriageReturn = text.indexOf('\r', from);
        next = carriageReturn < 0 ? next : Math.min(next, carriageReturn);
        int tag = isMarkup ? text.indexOf('<', from) : -1;
        return tag < 0 ? next : Math.min(next, tag);
    }

    private static void add(String line, List<String> lines) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }

    /** The position behind the line break or tag at {@code at}; {@code at} if there is neither. */
    private static int border(String text, int at, boolean isMarkup) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            return at + 1;
        }
        return c == '<' && isMarkup ? behindTag(text, at) : at;
    }

    private static int behindTag(String text, int at) {
        int limit = Math.min(text.length(), at + LONGEST_TAG + 2);
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
