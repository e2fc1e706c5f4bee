package io.depeche.ingest.time;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words with which phrases begin and end: a line that begins and ends with others needs no search for the phrases.
 *
 * @param first in lower case
 * @param last in lower case
 */
record EdgeWords(Set<String> first, Set<String> last) {
    /** More signs than stand before or behind a phrase in a line. */
    private static final int MOST_SIGNS = 100;

    EdgeWords {
        first = Set.copyOf(first);
        last = Set.copyOf(last);
    }

    static EdgeWords of(Set<String> phrases) {
        return new EdgeWords(
                phrases.stream().map(EdgeWords::firstOf).collect(Collectors.toSet()),
                phrases.stream().map(EdgeWords::lastOf).collect(Collectors.toSet()));
    }

    /** Whether one of the phrases may begin {@code line}. */
    boolean mayBegin(String line) {
        return first.contains(firstOf(line));
    }

    /** Whether one of the phrases may end {@code line}. */
    boolean mayEnd(String line) {
        return last.contains(lastOf(line));
    }

    private static String firstOf(String line) {
        int limit = Math.min(line.length(), MOST_SIGNS);
        int start = 0;
        while (start < limit && !isWord(line.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < line.length() && isWord(line.charAt(end))) {
            end++;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String lastOf(String line) {
        int limit = Math.max(0, line.length() - MOST_SIGNS);
        int end = line.length();
        while (end > limit && !isWord(line.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isWord(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '\'';
    }
}
