package io.depeche.enrich.clean.style;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds which of many strings stand in a text, in one pass over it. */
final class Marks {
    private static final int BUCKETS = 1 << 12;

    /** The strings by a hash of their first two characters. */
    private final List<List<String>> byStart = new ArrayList<>();

    /** The strings of a single character. */
    private final List<String> single = new ArrayList<>();

    Marks(Collection<String> marks) {
        for (int i = 0; i < BUCKETS; i++) {
            byStart.add(List.of());
        }
        for (String mark : Set.copyOf(marks)) {
            if (mark.length() > 1) {
                int bucket = bucket(mark.charAt(0), mark.charAt(1));
                List<String> more = new ArrayList<>(byStart.get(bucket));
                more.add(mark);
                byStart.set(bucket, List.copyOf(more));
            } else {
                single.add(mark);
            }
        }
    }

    Set<String> in(String text) {
        Set<String> found = new HashSet<>();
        single.stream().filter(text::contains).forEach(found::add);
        for (int i = 1; i < text.length(); i++) {
            List<String> marks = byStart.get(bucket(text.charAt(i - 1), text.charAt(i)));
            if (!marks.isEmpty()) {
                collect(marks, text, i - 1, found);
            }
        }
        return found;
    }

    private static void collect(List<String> marks, String text, int at, Set<String> found) {
        for (String mark : marks) {
            if (text.startsWith(mark, at)) {
                found.add(mark);
            }
        }
    }

    private static int bucket(char first, char second) {
        return (first * 31 + second) & (BUCKETS - 1);
    }
}
