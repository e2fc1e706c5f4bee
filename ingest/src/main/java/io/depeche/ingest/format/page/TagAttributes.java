package io.depeche.ingest.format.page;

import io.depeche.words.markup.NameTable;
import java.util.Arrays;

/** The positions of those attributes that are worth keeping, of one start tag of a page after the other. */
final class TagAttributes {
    /** More than most tags have. */
    private static final int USUAL = 8;

    private final String page;
    private final NameTable<?> wanted;
    /** The start and the end of each attribute with its value and quotes, one after the other. */
    private int[] positions = new int[2 * USUAL];

    private int count;
    private int end;
    private boolean selfClosing;

    /** @param wanted names of the attributes that are worth keeping */
    TagAttributes(String page, NameTable<?> wanted) {
        this.page = page;
        this.wanted = wanted;
    }

    /** The number of attributes to keep of the tag that was read last. */
    int count() {
        return count;
    }

    /** Where such an attribute starts. */
    int start(int attribute) {
        return positions[2 * attribute];
    }

    /** The position after such an attribute. */
    int end(int attribute) {
        return positions[2 * attribute + 1];
    }

    /** Whether the tag ends with a slash. */
    boolean selfClosing() {
        return selfClosing;
    }

    /** The position after the {@code >} of the tag. */
    int end() {
        return end;
    }

    /** Reads the attributes after the name of a tag; whether the tag ends. */
    boolean read(int from) {
        count = 0;
        int at = skip(from);
        while (at < page.length() && page.charAt(at) != '>') {
            int name = endOfName(at);
            int value = endOfValue(name);
            if (value < 0) {
                return false;
            }
            if (wanted.at(page, at, name) != null) {
                add(at, value);
            }
            at = skip(value);
        }
        if (at >= page.length()) {
            return false;
        }
        selfClosing = page.charAt(at - 1) == '/';
        end = at + 1;
        return true;
    }

    private void add(int from, int to) {
        if (2 * count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
        }
        positions[2 * count] = from;
        positions[2 * count + 1] = to;
        count++;
    }

    private int skip(int from) {
        int at = from;
        while (at < page.length() && (page.charAt(at) <= ' ' || page.charAt(at) == '/')) {
            at++;
        }
        return at;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < page.length() && page.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /** The end of an attribute's name, which has at least one character of any kind. */
    private int endOfName(int from) {
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
    private int endOfValue(int name) {
        int equals = skipSpace(name);
        if (equals >= page.length() || page.charAt(equals) != '=') {
            return name;
        }
        int value = skipSpace(equals + 1);
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
