package io.depeche.enrich.entity.tagger;

import java.util.Arrays;

/**
 * Marks the words of a text that are parts of listed names. For each kind of list, it takes the longest name from
 * each word that is not inside another name of that kind, and marks its words as first, inner, last or only.
 */
final class Marks {
    /** The number of marks that a word can have. */
    static final int COUNT = Lexicon.Kind.values().length * 4;

    private static final int FIRST = 0;
    private static final int INNER = 1;
    private static final int LAST = 2;
    private static final int ONLY = 3;

    private Marks() {}

    /** The marks of each word as bits: four for each kind. */
    static long[] of(LookedUpWord[] words, int from, int end, Lexicon lexicon, long[] marks) {
        int kindCount = Lexicon.Kind.values().length;
        int[] free = new int[kindCount];
        int[] longest = new int[kindCount];
        for (int i = from; i < end; i++) {
            if (!words[i].mayBeginName()) {
                continue;
            }
            Arrays.fill(longest, 0);
            int kinds = words[i].kinds();
            long hash = words[i].hash();
            int next = i + 1;
            note(longest, kinds, next);
            while (Lexicon.goesOn(kinds) && next < end && next - i < Lexicon.LONGEST) {
                hash = Lexicon.join(hash, words[next].hash());
                kinds = lexicon.kinds(hash);
                next++;
                note(longest, kinds, next);
            }
            for (int kind = 0; kind < kindCount; kind++) {
                if (longest[kind] > 0 && i >= free[kind]) {
                    mark(marks, kind, i, longest[kind]);
                    free[kind] = longest[kind];
                }
            }
        }
        return marks;
    }

    private static void note(int[] longest, int kinds, int next) {
        for (int kind = 0; kind < longest.length; kind++) {
            if (((kinds >>> kind) & 1) != 0) {
                longest[kind] = next;
            }
        }
    }

    private static void mark(long[] marks, int kind, int first, int end) {
        for (int i = first; i < end; i++) {
            int part = end - first == 1 ? ONLY : i == first ? FIRST : i == end - 1 ? LAST : INNER;
            marks[i] |= 1L << (kind * 4 + part);
        }
    }
}
