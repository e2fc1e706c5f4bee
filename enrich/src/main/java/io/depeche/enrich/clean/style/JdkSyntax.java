package io.depeche.enrich.clean.style;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Writes a pattern of RE2 as the JDK reads it, where both then match the same: {@code (?P<names>.+)$} becomes
 * {@code (?<names>[^\n]+)\z}. Syntax that the two read differently and that patterns seldom need is not translated.
 *
 * @see <a href="https://github.com/google/re2/wiki/Syntax">RE2, syntax</a>
 */
final class JdkSyntax {
    /** Escapes that the two read differently, or only one of them. */
    private static final String UNREAD_ESCAPES = "0123456789ABCEGQRXZhkvxz";

    /** Many repetitions of a group, for which the JDK needs stack. */
    private static final Pattern REPEATED = Pattern.compile("\\)(?:[*+]|\\{\\d+,\\}|\\{\\d{0,9},?\\d{3})");

    private static final String SPACE = "\\t\\n\\f\\r ";
    /** As RE2 has it: of letters in ASCII. */
    private static final String WORD_BORDER = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";

    private final String regex;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private JdkSyntax(String regex) {
        this.regex = regex;
    }

    /** The same pattern for the JDK; empty where it may match otherwise. */
    static Optional<Pattern> of(String regex) {
        JdkSyntax syntax = new JdkSyntax(regex);
        try {
            return syntax.translate() ? Optional.of(Pattern.compile(syntax.out.toString())) : Optional.empty();
        } catch (PatternSyntaxException e) {
            // names of scripts and the like: RE2 alone reads them
            return Optional.empty();
        }
    }

    private boolean translate() {
        boolean read = true;
        while (read && at < regex.length()) {
            switch (regex.charAt(at)) {
                case '\\' -> read = escape();
                case '[' -> read = characterClass();
                case '(' -> read = group();
                case ')' -> read = endOfGroup();
                case '.' -> write("[^\\n]", 1);
                case '$' -> write("\\z", 1);
                default -> write(regex.substring(at, at + 1), 1);
            }
        }
        return read;
    }

    private void write(String translated, int length) {
        out.append(translated);
        at += length;
    }

    private boolean escape() {
        String escaped = regex.substring(at, at + 2);
        switch (escaped) {
            case "\\b" -> write(WORD_BORDER, 2);
            case "\\s" -> write("[" + SPACE + "]", 2);
            case "\\S" -> write("[^" + SPACE + "]", 2);
            default -> write(escaped, 2);
        }
        return UNREAD_ESCAPES.indexOf(escaped.charAt(1)) < 0;
    }

    private boolean group() {
        if (regex.startsWith("(?P<", at)) {
            write("(?<", "(?P<".length());
        } else if (regex.startsWith("(?i:", at) || regex.startsWith("(?i)", at)) {
            write("(?iu", "(?i".length());
        } else {
            boolean flags = regex.startsWith("(?", at) && !regex.startsWith("(?:", at);
            write("(", 1);
            return !flags;
        }
        return true;
    }

    private boolean endOfGroup() {
        boolean repeated = REPEATED.matcher(regex).region(at, regex.length()).lookingAt();
        write(")", 1);
        return !repeated;
    }

    /** The JDK reads brackets and pairs of ampersands within a class as sets of their own. */
    private boolean characterClass() {
        boolean negated = regex.startsWith("[^", at);
        write(negated ? "[^" : "[", negated ? 2 : 1);
        int first = at;
        while (at < regex.length() && (regex.charAt(at) != ']' || at == first)) {
            if (regex.startsWith("[:", at)) {
                return false;
            } else if (regex.startsWith("\\s", at)) {
                write(SPACE, 2);
            } else if (regex.charAt(at) == '\\') {
                boolean read = !regex.startsWith("\\S", at) && !regex.startsWith("\\b", at) && escape();
                if (!read) {
                    return false;
                }
            } else if ("[]&".indexOf(regex.charAt(at)) >= 0) {
                write("\\" + regex.charAt(at), 1);
            } else {
                write(String.valueOf(regex.charAt(at)), 1);
            }
        }
        boolean closed = at < regex.length();
        write("]", 1);
        return closed;
    }
}
