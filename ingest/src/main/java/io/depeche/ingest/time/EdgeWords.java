package io.depeche.ingest.time;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words with which phrases begin and end: a line that begins and ends with others needs no search for the phrases.
 *
 * @param first the first two words of each phrase, or its only one, in lower case
 * @param last in lower case
 */
record EdgeWords(Set<String> first, Set<String> last) {
    /** More signs than stand before or behind a phrase in a line. */
    private static final int MOST_SIGNS = 100;

    EdgeWords {
        first = Set.copyOf(first);
        last = Set.copyOf(last);
    }

    /** The words at the edges of the phrases of these uses. */
    static EdgeWords of(Words words, Kind kind, String... uses) {
        return of(Stream.of(uses)
                .flatMap(use -> words.of(kind, new Use(use)).stream())
                .collect(Collectors.toSet()));
    }

    static EdgeWords of(Set<String> phrases) {
        return new EdgeWords(
                phrases.stream().map(EdgeWords::beginning).collect(Collectors.toSet()),
                phrases.stream().map(EdgeWords::lastOf).collect(Collectors.toSet()));
    }

    /** Whether one of the phrases may begin {@code line}. */
    boolean mayBegin(String line) {
        return first.contains(wordAt(line, wordStart(line, 0))) || first.contains(beginning(line));
    }

    /** Whether one of the phrases may end {@code line}. */
    boolean mayEnd(String line) {
        return last.contains(lastOf(line));
    }

    /** The first two words with a space between; the only word of a shorter text. */
    private static String beginning(String text) {
        int start = wordStart(text, 0);
        String one = wordAt(text, start);
        String two = wordAt(text, wordStart(text, wordEnd(text, start)));
        return two.isEmpty() ? one : one + ' ' + two;
    }

    private static int wordStart(String text, int from) {
        int limit = Math.min(text.length(), from + MOST_SIGNS);
        int start = from;
        while (start < limit && !isWord(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** The word in lower case, which may be longer than the word. */
    private static String wordAt(String text, int start) {
        return text.substring(start, wordEnd(text, start)).toLowerCase(Locale.ROOT);
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
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
