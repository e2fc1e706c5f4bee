package io.depeche.enrich.language;

import io.depeche.enrich.language.StoredModel.Group;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;

/**
 * OpenNLP's maximum-entropy model of languages, laid out for speed: how much each sequence of one to three characters speaks
 * for each language. The weights of a text's distinct sequences add up to the logarithm of each language's likelihood, but for a
 * constant. Safe for use by many threads.
 *
 * <p>Most sequences of a text are common ones, with a weight for nearly every language: these have a row for all languages,
 * several of which are added at a time. The others list their few languages.
 */
final class LetterModel {
    /** A sequence with so many weights has a row for all languages. */
    private static final int COMMON = 48;

    /** So many rows are added at a time, so that a score is loaded and stored once for them all. */
    private static final int ROWS_AT_ONCE = 8;

    private final List<String> languages;
    private final Sequences sequences;

    /**
     * Where the weights of each sequence begin in the next two; they end where those of the next sequence begin. A common
     * sequence has none there.
     */
    private final int[] begins;

    private final short[] language;
    private final float[] weight;

    /** Where the row of each common sequence begins in {@code rows}; -1 for the others. */
    private final int[] rowOf;

    private final float[] rows;

    private LetterModel(StoredModel stored) {
        int common = 0;
        int listed = 0;
        for (Group group : stored.groups()) {
            common += isCommon(group) ? group.sequences() : 0;
            listed += isCommon(group) ? 0 : group.sequences() * group.size();
        }
        int size = stored.sequences().limit();
        this.languages = List.copyOf(stored.languages());
        this.sequences = new Sequences(size);
        this.begins = new int[size + 1];
        this.language = new short[listed];
        this.weight = new float[listed];
        this.rowOf = new int[size];
        this.rows = new float[(common + 1) * languages.size()];
        // the first row is empty and fills up the last rows to be added at once
        int nextRow = languages.size();
        double[] weights = new double[languages.size()];
        for (Group group : stored.groups()) {
            for (int i = 0; i < group.sequences(); i++) {
                stored.weights().get(weights, 0, group.size());
                int number = sequences.add(stored.sequences().get());
                if (isCommon(group)) {
                    addRow(number, group, weights, nextRow);
                    nextRow += languages.size();
                } else {
                    addList(number, group, weights);
                }
            }
        }
    }

    private static boolean isCommon(Group group) {
        return group.size() >= COMMON;
    }

    private void addRow(int sequence, Group group, double[] weights, int row) {
        for (int i = 0; i < group.size(); i++) {
            rows[row + group.languages().get(i)] = (float) weights[i];
        }
        begins[sequence + 1] = begins[sequence];
        rowOf[sequence] = row;
    }

    private void addList(int sequence, Group group, double[] weights) {
        int at = begins[sequence];
        for (int i = 0; i < group.size(); i++) {
            language[at] = group.languages().get(i);
            weight[at++] = (float) weights[i];
        }
        begins[sequence + 1] = at;
        rowOf[sequence] = -1;
    }

    /** Reads a model as OpenNLP stores it. */
    static LetterModel read(InputStream in) throws IOException {
        return new LetterModel(StoredModel.read(in));
    }

    /** ISO 639-3 codes, in the order of {@link #scores}. */
    List<String> languages() {
        return languages;
    }

    /** The natural logarithm of each language's likelihood, but for a constant that all share. */
    double[] scores(String text) {
        return new Reading(text).scores();
    }

    /** The state of reading one text. */
    private final class Reading {
        private final String text;
        private final BitSet seen = new BitSet(rowOf.length);
        private final double[] scores = new double[languages.size()];
        /** Where the rows of its common sequences begin, and as many zeros as it takes to add all of them at once. */
        private final int[] found;

        private int size;

        Reading(String text) {
            this.text = text;
            this.found = new int[3 * text.length() + ROWS_AT_ONCE];
        }

        double[] scores() {
            for (int from = 0; from < text.length(); from++) {
                char first = text.charAt(from);
                weigh(Sequences.key(first));
                if (from + 1 < text.length()) {
                    char second = text.charAt(from + 1);
                    weigh(Sequences.key(first, second));
                    if (from + 2 < text.length()) {
                        weigh(Sequences.key(first, second, text.charAt(from + 2)));
                    }
                }
            }
            for (int at = 0; at < size; at += ROWS_AT_ONCE) {
                addRows(rows, found, at, scores);
            }
            return scores;
        }

        private void weigh(long key) {
            int sequence = sequences.numberOf(key);
            if (sequence < 0 || seen.get(sequence)) {
                return;
            }
            seen.set(sequence);
            if (rowOf[sequence] >= 0) {
                found[size++] = rowOf[sequence];
            } else {
                for (int at = begins[sequence]; at < begins[sequence + 1]; at++) {
                    scores[language[at]] += weight[at];
                }
            }
        }
    }

    private static void addRows(float[] rows, int[] found, int at, double[] scores) {
        int a = found[at];
        int b = found[at + 1];
        int c = found[at + 2];
        int d = found[at + 3];
        int e = found[at + 4];
        int f = found[at + 5];
        int g = found[at + 6];
        int h = found[at + 7];
        for (int i = 0; i < scores.length; i++) {
            scores[i] += ((double) rows[a + i] + rows[b + i] + ((double) rows[c + i] + rows[d + i]))
                    + ((double) rows[e + i] + rows[f + i] + ((double) rows[g + i] + rows[h + i]));
        }
    }
}
