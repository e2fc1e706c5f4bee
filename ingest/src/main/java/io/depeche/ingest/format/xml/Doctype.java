package io.depeche.ingest.format.xml;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document type declaration. Nothing in it is ever read but the names of the entities that it declares.
 *
 * @param name of the document element that it announces, lower-case
 * @param start of the declaration in its text
 * @param end the position after it
 * @param entities names of the general entities that it declares
 */
record Doctype(String name, int start, int end, Set<String> entities) {
    private static final Pattern START =
            Pattern.compile("<!DOCTYPE\\s+(?<name>[\\w:.-]{1,100})", Pattern.CASE_INSENSITIVE);

    /** The declaration of an entity that a text may use; those with a percent sign only a DTD can use. */
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+(?<name>[^%\\s]\\S{0,100})", Pattern.CASE_INSENSITIVE);

    private static final Pattern USE = Pattern.compile("&(?<name>[A-Za-z_][\\w.:-]{0,100});");

    Doctype {
        entities = Set.copyOf(entities);
    }

    /** The declaration at {@code at}; empty when there is none, or it never ends. */
    static Optional<Doctype> at(String text, int at) {
        Matcher start = START.matcher(text).region(at, text.length());
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        int end = end(text, start.end());
        if (end < 0) {
            return Optional.empty();
        }
        Set<String> entities = new HashSet<>();
        Matcher entity = ENTITY.matcher(text).region(start.end(), end);
        while (entity.find()) {
            entities.add(entity.group("name"));
        }
        return Optional.of(new Doctype(start.group("name").toLowerCase(Locale.ROOT), at, end, entities));
    }

    /** Whether {@code text}, in which this stands, uses an entity that it declares. */
    boolean isUsed(String text) {
        if (entities.isEmpty()) {
            return false;
        }
        Matcher use = USE.matcher(text).region(end, text.length());
        while (use.find()) {
            if (entities.contains(use.group("name"))) {
                return true;
            }
        }
        return false;
    }

    /** The position after the angle bracket that is not in quotes, a comment or the internal subset; -1 if none is. */
    private static int end(String text, int from) {
        int brackets = 0;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = after(text, String.valueOf(c), at + 1);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else {
                brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
                if (c == '>' && brackets <= 0) {
                    return at + 1;
                }
                at++;
            }
        }
        return -1;
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
