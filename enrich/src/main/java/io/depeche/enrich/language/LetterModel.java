package io.depeche.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

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

    private LetterModel(List<String> languages, Map<String, Context> contexts) {
        int common = (int) contexts.values().stream()
                .filter(context -> context.getOutcomes().length >= COMMON)
                .count();
        int listed = contexts.values().stream()
                .mapToInt(context -> context.getOutcomes().length)
                .filter(weights -> weights < COMMON)
                .sum();
        this.languages = languages;
        this.sequences = new Sequences(contexts.size());
        this.begins = new int[contexts.size() + 1];
        this.language = new short[listed];
        this.weight = new float[listed];
        this.rowOf = new int[contexts.size()];
        this.rows = new float[(common + 1) * languages.size()];
        // the first row is empty and fills up the last rows to be added at once
        int nextRow = languages.size();
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            boolean isCommon = entry.getValue().getOutcomes().length >= COMMON;
            add(entry.getKey(), entry.getValue(), isCommon ? nextRow : -1);
            nextRow += isCommon ? languages.size() : 0;
        }
    }

    private void add(String sequence, Context context, int row) {
        int number = sequences.add(Sequences.key(sequence, 0, sequence.length()));
        int at = begins[number];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            float one = (float) context.getParameters()[i];
            if (row >= 0) {
                rows[row + context.getOutcomes()[i]] = one;
            } else {
                language[at] = (short) context.getOutcomes()[i];
                weight[at++] = one;
            }
        }
        begins[number + 1] = at;
        rowOf[number] = row;
    }

    /** Reads a model as OpenNLP stores it. */
    static LetterModel read(InputStream in) throws IOException {
        AbstractModel model = (AbstractModel) new LanguageDetectorModel(in).getMaxentModel();
        @SuppressWarnings("unchecked") // OpenNLP's own writer of models reads the second structure as this map
        Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
        String[] languages = new String[model.getNumOutcomes()];
        Arrays.setAll(languages, model::getOutcome);
        return new LetterModel(List.of(languages), contexts);
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
