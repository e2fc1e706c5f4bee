package io.depeche.enrich.clean.tree;

import io.depeche.enrich.clean.tree.CharacterReferences.Place;
import io.depeche.words.markup.NameTable;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** The attributes of one tag of a page after the other. */
final class StartTag {
    /** Names that most attributes have, so that these are not copied, and are found by their identity. */
    private static final NameTable<String> FREQUENT =
            new NameTable<>(Stream.of("class href id name content property rel role itemprop type".split(" ", -1))
                    .map(String::intern)
                    .collect(Collectors.toMap(name -> name, name -> name)));

    private final String markup;
    private @Nullable Attributes attributes;
    private boolean closed;

    StartTag(String markup) {
        this.markup = markup;
    }

    /** The attributes of the tag that was read last, the first of each name; null when it has none. */
    @Nullable
    Attributes attributes() {
        return attributes;
    }

    /** Whether the tag ends with a slash. */
    boolean isClosed() {
        return closed;
    }

    /** Reads what stands behind the name of a tag; returns the position behind the tag, -1 when it is written oddly. */
    int read(int from) {
        attributes = null;
        closed = false;
        int at = skipSpace(from);
        while (at < markup.length() && markup.charAt(at) != '>') {
            closed = markup.charAt(at) == '/';
            at = closed ? at + 1 : attribute(at);
            if (at < 0) {
                return -1;
            }
            at = skipSpace(at);
        }
        return at < markup.length() ? at + 1 : -1;
    }

    private int attribute(int start) {
        int end = start;
        while (end < markup.length() && isOfName(markup.charAt(end))) {
            end++;
        }
        if (end == start) {
            return -1;
        }
        String name = name(start, end);
        int equals = skipSpace(end);
        if (!markup.startsWith("=", equals)) {
            add(name, null);
            return end;
        }
        int value = skipSpace(equals + 1);
        char quote = value < markup.length() ? markup.charAt(value) : '>';
        if (quote == '"' || quote == '\'') {
            int close = markup.indexOf(quote, value + 1);
            if (close >= 0) {
                add(name, CharacterReferences.decoded(markup.substring(value + 1, close), Place.ATTRIBUTE));
            }
            return close < 0 ? -1 : close + 1;
        }
        return unquoted(name, value);
    }

    private String name(int start, int end) {
        String frequent = FREQUENT.at(markup, start, end);
        return frequent == null ? markup.substring(start, end).toLowerCase(Locale.ROOT) : frequent;
    }

    private int unquoted(String name, int start) {
        int end = start;
        while (end < markup.length() && !isSpace(markup.charAt(end)) && markup.charAt(end) != '>') {
            end++;
        }
        if (end == start) {
            return -1;
        }
        add(name, CharacterReferences.decoded(markup.substring(start, end), Place.ATTRIBUTE));
        return end;
    }

    private void add(String name, @Nullable String value) {
        if (attributes == null) {
            attributes = new Attributes();
        }
        if (!attributes.hasKey(name)) {
            attributes.add(name, value);
        }
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < markup.length() && isSpace(markup.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of a tag's name; {@code start} when none is written there as names are. */
    static int endOfName(String markup, int start) {
        if (start >= markup.length() || !isLetter(markup.charAt(start))) {
            return start;
        }
        int end = start;
        while (end < markup.length() && isOfName(markup.charAt(end))) {
            end++;
        }
        boolean ends = end < markup.length()
                && (isSpace(markup.charAt(end)) || markup.charAt(end) == '>' || markup.charAt(end) == '/');
        return ends ? end : start;
    }

    private static boolean isOfName(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_' || c == '.';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
