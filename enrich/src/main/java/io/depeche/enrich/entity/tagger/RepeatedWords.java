package io.depeche.enrich.entity.tagger;

/** The most frequent label, in the first reading of a document, of each word that occurs more than once. */
final class RepeatedWords {
    /** The number of values; 0 means no knowledge. */
    static final int COUNT = 1 + 2 * Labels.COUNT;

    private final long[] words;
    private final int[][] counts;

    private RepeatedWords(int mostWords) {
        int slots = Integer.highestOneBit(Math.max(8, mostWords)) * 2;
        this.words = new long[slots];
        this.counts = new int[slots][];
    }

    /**
     * For each word what is known of it; 0 for nothing.
     *
     * @param labels of the words, after the first reading
     */
    static int[] known(LookedUpWord[] words, byte[] labels) {
        var repeated = new RepeatedWords(words.length);
        for (int i = 0; i < words.length; i++) {
            if (words[i].mayBeKnown()) {
                repeated.learn(words[i].hash(), labels[i]);
            }
        }
        int[] known = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            known[i] = words[i].mayBeKnown() ? repeated.of(words[i].hash()) : 0;
        }
        return known;
    }

    private void learn(long word, int label) {
        int slot = slot(word);
        if (counts[slot] == null) {
            words[slot] = word;
            counts[slot] = new int[Labels.COUNT + 1];
        }
        counts[slot][label]++;
        counts[slot][Labels.COUNT]++;
    }

    /** What is known of a word: twice its most frequent label, and one more when it has no other; counted from 1. */
    private int of(long word) {
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
