package io.depeche.enrich.entity.tagger;

/** The most frequent label, in the first reading of a document, of each word that occurs more than once. */
final class Knowledge {
    /** The number of values; 0 means no knowledge. */
    static final int COUNT = 1 + 2 * Labels.COUNT;

    private final long[] words;
    private final int[][] counts;

    /** Room for {@code size} different words. */
    Knowledge(int size) {
        int slots = Integer.highestOneBit(Math.max(8, size)) * 2;
        this.words = new long[slots];
        this.counts = new int[slots][];
    }

    void learn(long word, int label) {
        int slot = slot(word);
        if (counts[slot] == null) {
            words[slot] = word;
            counts[slot] = new int[Labels.COUNT + 1];
        }
        counts[slot][label]++;
        counts[slot][Labels.COUNT]++;
    }

    /** The knowledge about a word: twice its most frequent label, plus one when it has no other label, plus one. */
    int of(long word) {
        int[] count = counts[slot(word)];
        if (count == null || count[Labels.COUNT] < 2) {
            return 0;
        }
        int best = 0;
        for (int label = 1; label < Labels.COUNT; label++) {
            best = count[label] > count[best] ? label : best;
        }
        return 1 + 2 * best + (count[best] == count[Labels.COUNT] ? 1 : 0);
    }

    private int slot(long word) {
        int mask = words.length - 1;
        int slot = (int) (word >>> 40) & mask;
        while (counts[slot] != null && words[slot] != word) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
