package io.depeche.enrich.clean.tree;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Decodes character references. Those that pages are full of, closed by a semicolon, are decoded at once; what needs the
 * rules for broken ones is left to jsoup, which costs more than most texts themselves.
 */
final class CharacterReferences {
    /** Lower figures need rules of their own: they meant windows-1252, or are controls. */
    private static final int FIRST_PLAIN = 0xA0;

    private static final int MOST_DIGITS = 6;

    private final String text;
    private final Place place;
    private final StringBuilder out;

    /** Where a text stands, which decides what broken references mean. */
    enum Place {
        CONTENT,
        ATTRIBUTE
    }

    private CharacterReferences(String text, Place place) {
        this.text = text;
        this.place = place;
        this.out = new StringBuilder(text.length());
    }

    /** The text that is written so. */
    static String decoded(String written, Place place) {
        int first = written.indexOf('&');
        if (first < 0) {
            return written;
        }
        CharacterReferences references = new CharacterReferences(written, place);
        return references.decode(first)
                ? references.out.toString()
                : Parser.unescapeEntities(written, place == Place.ATTRIBUTE);
    }

    /** Whether all references could be decoded. */
    private boolean decode(int first) {
        int done = 0;
        for (int at = first; at >= 0; at = text.indexOf('&', done)) {
            out.append(text, done, at);
            done = reference(at);
            if (done < 0) {
                return false;
            }
        }
        out.append(text, done, text.length());
        return true;
    }

    /** Decodes one reference, or copies an ampersand that begins none; returns where it ends, -1 when that is not certain. */
    private int reference(int at) {
        int start = at + 1;
        char c = start < text.length() ? text.charAt(start) : ' ';
        if (c == '#') {
            return number(start + 1);
        }
        if (!isLetter(c)) {
            return c < 0x80 ? ampersand(at) : -1;
        }
        int end = start;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end);
        if (end < text.length() && text.charAt(end) == ';') {
            String named = Entities.getByName(name);
            out.append(named);
            return named.isEmpty() ? -1 : end + 1;
        }
        boolean ascii = end == text.length() || text.charAt(end) < 0x80;
        return ascii && isNone(name) ? ampersand(at) : -1;
    }

    private boolean isNone(String name) {
        return place == Place.ATTRIBUTE
                ? !Entities.isBaseNamedEntity(name)
                : Entities.findPrefix(name).isEmpty();
    }

    private int ampersand(int at) {
        out.append('&');
        return at + 1;
    }

    private int number(int start) {
        boolean hex = start < text.length() && (text.charAt(start) | 0x20) == 'x';
        int digits = hex ? start + 1 : start;
        int end = text.indexOf(';', digits);
        if (end <= digits || end - digits > MOST_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = digits; i < end; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), hex ? 16 : 10) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        boolean plain = (value >= ' ' && value < 0x7F) || (value >= FIRST_PLAIN && value <= Character.MAX_CODE_POINT);
        if (plain) {
            out.appendCodePoint(value);
        }
        return plain ? end + 1 : -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
