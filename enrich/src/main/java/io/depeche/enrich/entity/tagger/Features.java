package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.WordForm.Case;
import java.util.Arrays;

/**
 * The features of a word, as rows of a model's weights. A feature is hashed to a row; two may share one. A word's
 * contribution depends only on the word and on its distance from the labelled word, so contributions are added up
 * once and cached.
 */
final class Features {
    /** The number of words considered on each side. */
    static final int REACH = 2;

    /** The relative positions of a word: -2 to 2. */
    static final int PLACES = 2 * REACH + 1;

    private static final int LONGEST_AFFIX = 5;
    private static final int[] CLUSTER_BITS = {4, 6, 8, 10, 12, 16};
    private static final int MOST_ROWS = 64;

    private final int shift;
    private int[] rows = new int[MOST_ROWS];
    private int count;

    /** The features of a model with 2 to the power of {@code bits} rows. */
    Features(int bits) {
        this.shift = Long.SIZE - bits;
    }

    /** The rows that {@code word} contributes to the label of the word {@code place} words before it. */
    int[] word(WordForm word, int cluster, int place) {
        count = 0;
        String folded = word.folded();
        int length = folded.length();
        long at = Hash.step(Hash.SEED, place);
        boolean capitals = word.role() == WordForm.Role.IN_CAPITALS;
        add(at, 1, folded, 0, length);
        addWith(at, 2, word.lower(), capitals ? "C" : word.shape());
        add(at, 3, capitals ? "C" : word.shape(), 0, capitals ? 1 : word.shape().length());
        addClusters(at, cluster, capitals ? "C" : word.letterCase().name());
        if (Math.abs(place) <= 1) {
            add(at, 4, folded, 0, Math.min(3, length));
            add(at, 5, folded, Math.max(0, length - 3), length);
        }
        if (place == 0) {
            for (int i = 1; i <= Math.min(LONGEST_AFFIX, length); i++) {
                add(at, 10 + i, folded, 0, i);
                add(at, 20 + i, folded, length - i, length);
            }
            addWith(at, 6, folded.substring(Math.max(0, length - 3)), word.shape());
            if (word.role() != WordForm.Role.PLAIN) {
                addWith(at, 7, folded, word.role().name());
                addWith(at, 8, word.shape(), word.role().name());
            }
        }
        return copy();
    }

    private void addClusters(long at, int cluster, String shape) {
        if (cluster == 0) {
            return;
        }
        int length = Integer.SIZE - Integer.numberOfLeadingZeros(cluster) - 1;
        for (int bits : CLUSTER_BITS) {
            if (bits <= length || bits == CLUSTER_BITS[CLUSTER_BITS.length - 1]) {
                int prefix = cluster >>> Math.max(0, length - bits);
                put(Hash.step(Hash.step(at, 30 + bits), prefix));
                if (bits == 8) {
                    put(Hash.of(Hash.step(Hash.step(at, 50), prefix), shape, 0, shape.length()));
                }
            }
        }
    }

    /** The row of a name's part: {@code part} is a bit of {@link Lexicon}'s marks. */
    int listed(int part, int place) {
        return row(Hash.step(Hash.step(Hash.step(Hash.SEED, 70), part), place));
    }

    /** The row of a name's part in a word with this case. */
    int listed(int part, Case letterCase) {
        return row(Hash.step(Hash.step(Hash.step(Hash.SEED, 71), part), letterCase.number));
    }

    /** The row of the rest of the document's knowledge about a word. */
    int known(int knowledge, int place) {
        return row(Hash.step(Hash.step(Hash.step(Hash.SEED, 72), knowledge), place));
    }

    private void add(long at, int template, String text, int start, int end) {
        put(Hash.of(Hash.step(at, template), text, start, end));
    }

    private void addWith(long at, int template, String text, String more) {
        long hash = Hash.of(Hash.step(at, template), text, 0, text.length());
        put(Hash.of(Hash.step(hash, '|'), more, 0, more.length()));
    }

    private void put(long hash) {
        rows[count++] = row(hash);
    }

    private int row(long hash) {
        return (int) (Hash.mix(hash) >>> shift);
    }

    private int[] copy() {
        return Arrays.copyOf(rows, count);
    }
}
