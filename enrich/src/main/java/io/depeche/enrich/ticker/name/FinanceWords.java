package io.depeche.enrich.ticker.name;

import io.depeche.enrich.text.Beginnings;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Finds words about money in a text; it cuts only those words out of it that begin as one of them. */
final class FinanceWords {
    private final Set<String> words;
    private final Beginnings beginnings;
    private final int longest;

    /** @param words in lower case */
    FinanceWords(Set<String> words) {
        this.words = Set.copyOf(words);
        this.beginnings = new Beginnings(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether one stands between {@code from} and {@code to}, which may cut a word. */
    boolean areIn(String text, int from, int to) {
        return next(text, from, to) < to;
    }

    /** Whether so many different ones are in the text. */
    boolean areIn(String text, int fewest) {
        Set<String> found = new HashSet<>();
        int at = next(text, 0, text.length());
        while (found.size() < fewest && at < text.length()) {
            int end = end(text, at, text.length());
            found.add(text.substring(at, end).toLowerCase(Locale.ROOT));
            at = next(text, end, text.length());
        }
        return found.size() >= fewest;
    }

    /** The start of the first one there; {@code to} when there is none. */
    private int next(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int end = end(text, at, to);
            if (end == at) {
                at += Character.charCount(letterAt(text, at, to));
            } else if (isOne(text, at, end)) {
                return at;
            } else {
                at = end;
            }
        }
        return to;
    }

    private boolean isOne(String text, int from, int to) {
        return to - from <= longest
                && beginnings.mayStandAt(text, from)
                && words.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** Where the letters end that stand there. */
    private static int end(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int c = letterAt(text, at, to);
            if (!Character.isLetter(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** The character there; half of one at the end of the stretch stands for itself. */
    private static int letterAt(String text, int at, int to) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) && at + 1 < to ? text.codePointAt(at) : c;
    }
}
