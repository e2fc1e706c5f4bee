package io.depeche.enrich.name;

import java.util.Set;

/**
 * Reads a text word by word. A word is a run of letters and digits; {@code &} is a word by itself. It holds the hash
 * of the last word read, so one scan serves one pass of one thread.
 */
final class Scan {
    private static final int LONGEST_LINK = 3;
    private static final int LONGEST_ABBREVIATION = 2;

    private final String text;
    private long hash;
    private long hashBeforeLast;

    Scan(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    long hash() {
        return hash;
    }

    /** The same without the last letter of the last word. */
    long hashBeforeLast() {
        return hashBeforeLast;
    }

    /** The folded letter or digit, {@code &} for itself, 0 for anything else. */
    static char letter(String text, int at) {
        char c = text.charAt(at);
        return c == '&' ? '&' : Folding.fold(c);
    }

    /** The start of the next word; -1 after the last. */
    int nextWord(int from) {
        for (int i = from; i < text.length(); i++) {
            if (letter(text, i) != 0) {
                return i;
            }
        }
        return -1;
    }

    /** Adds the word at {@code start} to the hash {@code before}; returns the word's end. */
    int hash(int start, long before) {
        long sum = NameIndex.step(before, ' ');
        long shorter = sum;
        int i = start;
        if (text.charAt(i) == '&') {
            hash = mixed(NameIndex.step(sum, '&'));
            return i + 1;
        }
        for (; i < text.length(); i++) {
            char c = Folding.fold(text.charAt(i));
            if (c == 0) {
                break;
            }
            shorter = sum;
            sum = NameIndex.step(sum, c);
        }
        hashBeforeLast = mixed(shorter);
        hash = mixed(sum);
        return i;
    }

    private static long mixed(long sum) {
        return sum == 0 ? 1 : sum;
    }

    /** The start of the next word that may belong to the same name as the one ending at {@code end}; -1 when there is none. */
    int joined(int end) {
        if (end >= text.length()) {
            return -1;
        }
        if (letter(text, end) != 0) {
            return end;
        }
        if (!joins(text.charAt(end)) || end + 1 >= text.length()) {
            return -1;
        }
        if (letter(text, end + 1) != 0) {
            return end + 1;
        }
        boolean abbreviated = text.charAt(end) == '.' && text.charAt(end + 1) == ' ' && isAbbreviation(end);
        return abbreviated && end + 2 < text.length() && letter(text, end + 2) != 0 ? end + 2 : -1;
    }

    private static boolean joins(char c) {
        return c == ' '
                || c == '\n'
                || c == '\u00a0'
                || c == '-'
                || c == '\''
                || c == '’'
                || c == '.'
                || c == '/'
                || c == '‑'
                || c == '–'
                || c == '!';
    }

    private boolean isAbbreviation(int end) {
        int start = end;
        while (start > 0 && Folding.fold(text.charAt(start - 1)) != 0) {
            start--;
        }
        return end - start <= LONGEST_ABBREVIATION && Character.isUpperCase(text.charAt(start));
    }

    /** Whether the word at {@code start} is one that names contain in lower case. */
    static boolean isLink(String text, int start, Set<String> links) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST_LINK && Folding.fold(text.charAt(end)) != 0) {
            end++;
        }
        return links.contains(text.substring(start, end));
    }
}
