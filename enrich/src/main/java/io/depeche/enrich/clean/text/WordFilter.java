package io.depeche.enrich.clean.text;

import java.util.BitSet;
import java.util.Collection;

/**
 * Tells of most words that a list does not hold them, without copying or lowering the word: by its length and its first
 * and last character. Case does not count.
 */
public final class WordFilter {
    private static final int BUCKETS = 1 << 13;

    private final BitSet held = new BitSet(BUCKETS);

    public WordFilter(Collection<String> words) {
        words.stream().filter(word -> !word.isEmpty()).forEach(word -> held.set(bucket(word, 0, word.length())));
    }

    /** Whether the list may hold what stands between these positions, which is not empty. */
    public boolean mayHold(String text, int start, int end) {
        return held.get(bucket(text, start, end));
    }

    private static int bucket(String text, int start, int end) {
        int first = LowerCase.of(text.charAt(start));
        int last = LowerCase.of(text.charAt(end - 1));
        return ((first * 31 + last) * 31 + end - start) & (BUCKETS - 1);
    }
}
