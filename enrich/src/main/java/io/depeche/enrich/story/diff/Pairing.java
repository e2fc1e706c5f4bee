package io.depeche.enrich.story.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds for each sentence that is not in both versions the one that it was before. */
final class Pairing {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    /** Sentences are compared only with those about as far from the beginning, so that long texts stay cheap. */
    private static final int WINDOW = 40;

    private static final double ALIKE = 0.5;

    private Pairing() {}

    /** A sentence before and after; one of them is null when it is new or gone. */
    record Pair(@Nullable Sentence from, @Nullable Sentence to) {}

    /** The sentences that differ, the new ones in their order and then those that are gone. */
    static List<Pair> of(List<Sentence> before, List<Sentence> after) {
        Map<String, Queue<Integer>> same = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            same.computeIfAbsent(before.get(i).text(), key -> new ArrayDeque<>())
                    .add(i);
        }
        Set<Integer> used = new HashSet<>();
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Queue<Integer> places = same.get(after.get(i).text());
            if (places == null || places.isEmpty()) {
                changed.add(i);
            } else {
                used.add(places.remove());
            }
        }
        List<Integer> left = IntStream.range(0, before.size())
                .filter(i -> !used.contains(i))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        return pairs(before, after, left, changed);
    }

    private static List<Pair> pairs(
            List<Sentence> before, List<Sentence> after, List<Integer> left, List<Integer> changed) {
        List<Set<String>> words = before.stream().map(Pairing::words).toList();
        List<Pair> pairs = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int at = 0; at < changed.size(); at++) {
            Sentence to = after.get(changed.get(at));
            int best = best(words, words(to), left, taken, at);
            if (best >= 0) {
                taken.add(best);
            }
            pairs.add(new Pair(best < 0 ? null : before.get(best), to));
        }
        left.stream().filter(i -> !taken.contains(i)).forEach(i -> pairs.add(new Pair(before.get(i), null)));
        return pairs;
    }

    /** The most similar sentence that is left; -1 when none is similar enough. */
    private static int best(
            List<Set<String>> words, Set<String> to, List<Integer> left, Set<Integer> taken, int around) {
        int best = -1;
        double most = ALIKE;
        for (int i = Math.max(0, around - WINDOW); i < Math.min(left.size(), around + WINDOW); i++) {
            int candidate = left.get(i);
            double alike = taken.contains(candidate) ? 0 : alike(words.get(candidate), to);
            if (alike > most) {
                most = alike;
                best = candidate;
            }
        }
        return best;
    }

    private static double alike(Set<String> some, Set<String> others) {
        long common = some.stream().filter(others::contains).count();
        return some.isEmpty() && others.isEmpty() ? 1 : 2.0 * common / (some.size() + others.size());
    }

    private static Set<String> words(Sentence sentence) {
        return NO_WORD.splitAsStream(sentence.folded())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
