package io.depeche.enrich.text;

import java.util.Collection;

/**
 * The first two letters of some words, in any case: most places of a text hold none of the words, which one look at a table
 * tells.
 */
public final class Beginnings {
    private static final int ASCII = 0x80;

    /** By two characters of ASCII as one number. */
    private final boolean[] pairs = new boolean[ASCII * ASCII];
    /** By the first alone, where the second is not a character of ASCII. */
    private final boolean[] firsts = new boolean[ASCII];
    /** Whether a word begins with a letter that is not a character of ASCII. */
    private final boolean others;

    /** @param lowerCase the words */
    public Beginnings(Collection<String> lowerCase) {
        for (String word : lowerCase) {
            char first = word.charAt(0);
            if (first < ASCII) {
                add(first, word);
                add(Character.toUpperCase(first), word);
            }
        }
        this.others = lowerCase.stream().anyMatch(word -> word.charAt(0) >= ASCII);
    }

    private void add(char first, String word) {
        firsts[first] = true;
        for (char second = 0; second < ASCII; second++) {
            if (word.length() == 1 || Character.toLowerCase(second) == word.charAt(1)) {
                pairs[first * ASCII + second] = true;
            }
        }
    }

    /** Whether one of the words may stand there; when not, none does. */
    public boolean mayStandAt(String text, int at) {
        char first = text.charAt(at);
        if (first >= ASCII) {
            return others;
        }
        char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return second < ASCII ? pairs[first * ASCII + second] : firsts[first];
    }
}
