package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.Trainer.Settings;
import io.depeche.enrich.entity.tagger.WordForm.Case;
import java.util.Arrays;

/** The weights during training, and their averages over all steps. */
final class Learner {
    private static final int N = Labels.COUNT;

    private final Settings settings;

    private final float[] weights;
    private final float[] sums;
    private final float[][][] transitions = new float[Case.COUNT][N][N];
    private final float[][][] transitionSums = new float[Case.COUNT][N][N];
    private int step;

    Learner(Settings settings) {
        this.settings = settings;
        this.weights = new float[Model.ROW << settings.bits()];
        this.sums = new float[Model.ROW << settings.bits()];
    }

    void learn(Example example) {
        step++;
        int length = example.gold.length;
        float[] scores = new float[length * N];
        for (int i = 0; i < length; i++) {
            int base = i * N;
            for (int row : example.rows[i]) {
                int at = row * Model.ROW;
                for (int label = 0; label < N; label++) {
                    scores[base + label] += weights[at + label];
                }
            }
            for (int label = 0; label < N; label++) {
                scores[base + label] += label == example.gold[i] ? 0 : settings.margin();
            }
        }
        byte[] said = decode(example, scores);
        for (int i = 0; i < length; i++) {
            int gold = example.gold[i];
            int before = i == 0 ? 0 : example.gold[i - 1];
            int saidBefore = i == 0 ? 0 : said[i - 1];
            if (gold != said[i]) {
                for (int row : example.rows[i]) {
                    update(row * Model.ROW + gold, 1);
                    update(row * Model.ROW + said[i], -1);
                }
            }
            if (gold != said[i] || before != saidBefore) {
                int letterCase = example.cases[i].number;
                transitions[letterCase][before][gold] += 1;
                transitionSums[letterCase][before][gold] += step;
                transitions[letterCase][saidBefore][said[i]] -= 1;
                transitionSums[letterCase][saidBefore][said[i]] -= step;
            }
        }
    }

    private void update(int at, float by) {
        weights[at] += by;
        sums[at] += by * step;
    }

    private byte[] decode(Example example, float[] scores) {
        int length = example.gold.length;
        float[] best = new float[length * N];
        byte[] back = new byte[length * N];
        for (int i = 0; i < length; i++) {
            float[][] table = transitions[example.cases[i].number];
            for (int label = 0; label < N; label++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int before = 0; before < (i == 0 ? 1 : N); before++) {
                    float score = (i == 0 ? 0 : best[(i - 1) * N + before]) + table[before][label];
                    if (score > most && Labels.mayFollow(before, label)) {
                        most = score;
                        back[i * N + label] = (byte) before;
                    }
                }
                best[i * N + label] = most + scores[i * N + label];
            }
        }
        byte[] said = new byte[length];
        int label = 0;
        for (int other = 1; other < N; other++) {
            label = best[(length - 1) * N + other] > best[(length - 1) * N + label] ? other : label;
        }
        for (int i = length - 1; i >= 0; i--) {
            said[i] = (byte) label;
            label = back[i * N + label];
        }
        return said;
    }

    /** Adds what another learnt from the same examples in another order, so that their order counts for less. */
    void join(Learner other) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] += other.weights[i];
            sums[i] += other.sums[i];
        }
        for (int c = 0; c < transitions.length; c++) {
            for (int before = 0; before < N; before++) {
                for (int label = 0; label < N; label++) {
                    transitions[c][before][label] += other.transitions[c][before][label];
                    transitionSums[c][before][label] += other.transitionSums[c][before][label];
                }
            }
        }
    }

    Model model(String version) {
        float[] averages = new float[weights.length];
        int used = 0;
        for (int i = 0; i < weights.length; i++) {
            averages[i] = weights[i] - sums[i] / step;
            used += averages[i] == 0 ? 0 : 1;
        }
        float[] sizes = new float[used];
        int count = 0;
        for (float average : averages) {
            if (average != 0) {
                sizes[count++] = Math.abs(average);
            }
        }
        Arrays.sort(sizes);
        float scale = used == 0 ? 1 : sizes[used - 1] / (Model.LARGEST * Model.LARGEST);
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            float size = averages[i] / scale;
            bytes[i] = (byte) Math.round(Math.signum(size) * Math.sqrt(Math.abs(size)));
        }
        int[][][] whole = new int[transitions.length][N][N];
        for (int c = 0; c < whole.length; c++) {
            for (int before = 0; before < N; before++) {
                for (int label = 0; label < N; label++) {
                    float average = transitions[c][before][label] - transitionSums[c][before][label] / step;
                    whole[c][before][label] = Math.round(average / scale);
                }
            }
        }
        return new Model(settings.bits(), scale, bytes, whole, Calibration.NONE, version);
    }
}
