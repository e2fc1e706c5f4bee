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
 */
final class LetterModel {
    private static final int LONGEST = 3;

    private final List<String> languages;
    private final Sequences sequences;

    /** Where the weights of each sequence begin in the next two; they end where those of the next sequence begin. */
    private final int[] begins;

    private final short[] language;
    private final float[] weight;

    private LetterModel(List<String> languages, Map<String, Context> contexts) {
        int weights = contexts.values().stream()
                .mapToInt(context -> context.getOutcomes().length)
                .sum();
        this.languages = languages;
        this.sequences = new Sequences(contexts.size());
        this.begins = new int[contexts.size() + 1];
        this.language = new short[weights];
        this.weight = new float[weights];
        contexts.forEach(this::add);
    }

    private void add(String sequence, Context context) {
        int number = sequences.add(Sequences.key(sequence, 0, sequence.length()));
        int at = begins[number];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            language[at] = (short) context.getOutcomes()[i];
            weight[at++] = (float) context.getParameters()[i];
        }
        begins[number + 1] = at;
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
    double[] scores(CharSequence text) {
        double[] scores = new double[languages.size()];
        BitSet seen = new BitSet(begins.length);
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= Math.min(from + LONGEST, text.length()); to++) {
                int sequence = sequences.numberOf(Sequences.key(text, from, to));
                if (sequence >= 0 && !seen.get(sequence)) {
                    seen.set(sequence);
                    weigh(sequence, scores);
                }
            }
        }
        return scores;
    }

    private void weigh(int sequence, double[] scores) {
        for (int at = begins[sequence]; at < begins[sequence + 1]; at++) {
            scores[language[at]] += weight[at];
        }
    }
}
