package io.depeche.ingest.format.page;

import io.depeche.words.markup.NameTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The positions of the attributes of a start tag that are worth keeping.
 *
 * @param telling the positions of these attributes, with their values and quotes
 * @param end the position after the {@code >}
 */
record TagAttributes(List<Span> telling, boolean selfClosing, int end) {
    /** Half-open, in characters of the page. */
    record Span(int start, int end) {}

    /**
     * Reads the attributes after the name of a tag.
     *
     * @return null when the tag never ends
     */
    static @Nullable TagAttributes at(String page, int from, NameTable<?> wanted) {
        List<Span> telling = List.of();
        int at = skip(page, from);
        while (at < page.length() && page.charAt(at) != '>') {
            int name = endOfName(page, at);
            int end = endOfValue(page, name);
            if (end < 0) {
                return null;
            }
            if (wanted.at(page, at, name) != null) {
                telling = telling.isEmpty() ? new ArrayList<>() : telling;
                telling.add(new Span(at, end));
            }
            at = skip(page, end);
        }
        return at < page.length() ? new TagAttributes(telling, page.charAt(at - 1) == '/', at + 1) : null;
    }

    private static int skip(String page, int from) {
        int at = from;
        while (at < page.length() && (page.charAt(at) <= ' ' || page.charAt(at) == '/')) {
            at++;
        }
        return at;
    }

    private static int skipSpace(String page, int from) {
        int at = from;
        while (at < page.length() && page.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /** The end of an attribute's name, which has at least one character of any kind. */
    private static int endOfName(String page, int from) {
        int at = from + 1;
        while (at < page.length() && !endsName(page.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean endsName(char c) {
        return c <= ' ' || c == '=' || c == '>' || c == '/';
    }

    /** The end of the value after a name that ends at {@code name}, if it has one; -1 when a quote is never closed. */
    private static int endOfValue(String page, int name) {
        int equals = skipSpace(page, name);
        if (equals >= page.length() || page.charAt(equals) != '=') {
            return name;
        }
        int value = skipSpace(page, equals + 1);
        if (value < page.length() && (page.charAt(value) == '"' || page.charAt(value) == '\'')) {
            int quote = page.indexOf(page.charAt(value), value + 1);
            return quote < 0 ? -1 : quote + 1;
        }
        int at = value;
        while (at < page.length() && page.charAt(at) > ' ' && page.charAt(at) != '>') {
            at++;
        }
        return at;
    }
}
