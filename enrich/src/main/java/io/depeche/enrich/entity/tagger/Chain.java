package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.WordForm.Case;
import java.util.Arrays;

/**
 * Finds the best labels of a sentence (Viterbi) and their margins (max-marginals): the score of the best sequence of
 * labels minus that of the best one with another label for this word.
 */
final class Chain {
    private static final int N = Labels.COUNT;
    private static final int NEVER = Integer.MIN_VALUE / 4;

    private final Model model;
    private final int[] emissions;
    private final Case[] cases;
    private final int from;
    private final int length;
    private final int[] forward;
    private final byte[] back;

    /** The words from {@code from} to {@code end}; {@code emissions} has all label scores of one word after the other. */
    Chain(Model model, int[] emissions, Case[] cases, int from, int end) {
        this.model = model;
        this.emissions = emissions;
        this.cases = cases;
        this.from = from;
        this.length = end - from;
        this.forward = new int[length * N];
        this.back = new byte[length * N];
    }

    /** Writes the best labels of the words to {@code labels}. */
    void decode(byte[] labels) {
        forward();
        int best = 0;
        int last = (length - 1) * N;
        for (int label = 1; label < N; label++) {
            best = forward[last + label] > forward[last + best] ? label : best;
        }
        for (int i = length - 1; i >= 0; i--) {
            labels[from + i] = (byte) best;
            best = back[i * N + best];
        }
    }

    private void forward() {
        int[][] start = model.transitions(cases[from]);
        for (int label = 0; label < N; label++) {
            boolean allowed = !Labels.isFurther(label);
            forward[label] = allowed ? start[0][label] + emissions[from * N + label] : NEVER;
        }
        for (int i = 1; i < length; i++) {
            int[][] transitions = model.transitions(cases[from + i]);
            int before = (i - 1) * N;
            int bestBefore = 0;
            for (int label = 0; label < N; label++) {
                int best = NEVER;
                for (int previous = 0; previous < N; previous++) {
                    if (Labels.mayFollow(previous, label)) {
                        int score = forward[before + previous] + transitions[previous][label];
                        if (score > best) {
                            best = score;
                            bestBefore = previous;
                        }
                    }
                }
                forward[i * N + label] = best + emissions[(from + i) * N + label];
                back[i * N + label] = (byte) bestBefore;
            }
        }
    }

    /** The margin of each word's label; call it after {@link #decode}. */
    int[] margins(byte[] labels) {
        int[] margins = new int[length];
        int[] backward = new int[N];
        int[] next = new int[N];
        for (int i = length - 1; i >= 0; i--) {
            int chosen = labels[from + i];
            int other = NEVER;
            for (int label = 0; label < N; label++) {
                if (label != chosen) {
                    other = Math.max(other, forward[i * N + label] + backward[label]);
                }
            }
            margins[i] = forward[i * N + chosen] + backward[chosen] - other;
            if (i > 0) {
                stepBack(i, backward, next);
                int[] swap = backward;
                backward = next;
                next = swap;
            }
        }
        return margins;
    }

    private void stepBack(int i, int[] backward, int[] next) {
        int[][] transitions = model.transitions(cases[from + i]);
        Arrays.fill(next, NEVER);
        for (int previous = 0; previous < N; previous++) {
            for (int label = 0; label < N; label++) {
                if (Labels.mayFollow(previous, label)) {
                    int score = transitions[previous][label] + emissions[(from + i) * N + label] + backward[label];
                    next[previous] = Math.max(next[previous], score);
                }
            }
        }
    }
}
