package io.depeche.ingest.format.mail;

/**
 * Puts the lines of flowed text together again.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3676">RFC 3676: format=flowed and DelSp</a>
 */
final class FlowedText {
    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** What a line that goes on in the next one ends with. */
    enum Break {
        /** A space that is part of the text. */
        SPACE,
        /** A space that only marks the break: {@code DelSp=yes}. */
        DELETED_SPACE
    }

    static String unflowed(String text, Break end) {
        StringBuilder out = new StringBuilder(text.length());
        int depth = -1;
        for (String line : text.lines().toList()) {
            int quotes = quotes(line);
            String content = unstuffed(line.substring(quotes));
            boolean signature = content.equals(SIGNATURE);
            boolean goesOn = depth == quotes && !signature;
            if (!goesOn) {
                lineBreak(out);
                out.append(quotes == 0 ? "" : ">".repeat(quotes) + " ");
            }
            boolean flowed = content.endsWith(" ") && !signature;
            boolean deleted = flowed && end == Break.DELETED_SPACE;
            out.append(content, 0, deleted ? content.length() - 1 : content.length());
            if (!flowed) {
                out.append('\n');
            }
            depth = flowed ? quotes : -1;
        }
        return out.toString();
    }

    private static void lineBreak(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private static int quotes(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String line) {
        return line.startsWith(" ") ? line.substring(1) : line;
    }
}
