package io.depeche.enrich.clean.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which of many strings stand in a text, in one pass over it. */
final class Marks {
    private static final int BUCKETS = 1 << 14;

    /** The strings by a hash of their first two characters. */
    private final String[][] byStart = new String[BUCKETS][];

    /** Whether there are strings of a bucket; asked for every character of a text. */
    private final boolean[] held = new boolean[BUCKETS];

    /** The strings of a single character. */
    private final List<String> single = new ArrayList<>();

    Marks(Collection<String> marks) {
        Arrays.fill(byStart, new String[0]);
        for (String mark : Set.copyOf(marks)) {
            if (mark.length() > 1) {
                int bucket = bucket(mark.charAt(0), mark.charAt(1));
                byStart[bucket] = Stream.concat(Stream.of(byStart[bucket]), Stream.of(mark))
                        .toArray(String[]::new);
                held[bucket] = true;
            } else {
                single.add(mark);
            }
        }
    }

    Set<String> in(String text) {
        Set<String> found = new HashSet<>();
        single.stream().filter(text::contains).forEach(found::add);
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            char second = text.charAt(i);
            int bucket = bucket(first, second);
            if (held[bucket]) {
                collect(byStart[bucket], text, i - 1, found);
            }
            first = second;
        }
        return found;
    }

    private static void collect(String[] marks, String text, int at, Set<String> found) {
        for (String mark : marks) {
            if (text.startsWith(mark, at)) {
                found.add(mark);
            }
        }
    }

    private static int bucket(char first, char second) {
        return (first * 127 + second) & (BUCKETS - 1);
    }
}
