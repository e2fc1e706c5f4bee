package io.depeche.words.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by names of ASCII, such as those of elements, found where a name stands in markup, in any case, without a copy of it.
 * Safe for use by many threads.
 *
 * @param <V> of the values
 */
public final class NameTable<V> {
    /** Buckets for each name, so that hardly two share one. */
    private static final int ROOM = 8;

    /** By hash; null where none is. */
    private final @Nullable String[] names;
    /** Of the values, by hash. */
    private final int[] indexes;

    private final List<V> values = new ArrayList<>();
    private final int longest;

    /** @param valuesByName names in lower case */
    public NameTable(Map<String, V> valuesByName) {
        int buckets = Integer.highestOneBit(valuesByName.size() + 1) * 2 * ROOM;
        this.names = new String[buckets];
        this.indexes = new int[buckets];
        this.longest =
                valuesByName.keySet().stream().mapToInt(String::length).max().orElse(0);
        valuesByName.forEach(this::add);
    }

    private void add(String name, V value) {
        int bucket = bucket(name, 0, name.length());
        while (names[bucket] != null) {
            bucket = next(bucket);
        }
        names[bucket] = name;
        indexes[bucket] = values.size();
        values.add(value);
    }

    /** The value of the name between these positions; null when it has none. */
    public @Nullable V at(String text, int start, int end) {
        if (end - start > longest) {
            return null;
        }
        int bucket = bucket(text, start, end);
        for (String name = names[bucket]; name != null; name = names[bucket]) {
            if (isAt(name, text, start, end)) {
                return values.get(indexes[bucket]);
            }
            bucket = next(bucket);
        }
        return null;
    }

    private int next(int bucket) {
        return (bucket + 1) & (names.length - 1);
    }

    private static boolean isAt(String name, String text, int start, int end) {
        if (end - start != name.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (lower(text.charAt(i)) != name.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    /** By the length and three letters: a name is compared as a whole where one is in its bucket. */
    private int bucket(String text, int start, int end) {
        int hash = end - start;
        if (start < end) {
            hash = hash * 31 + lower(text.charAt(start));
            hash = hash * 31 + lower(text.charAt(start + (end - start) / 2));
            hash = hash * 31 + lower(text.charAt(end - 1));
        }
        return (hash ^ hash >>> 11) & (names.length - 1);
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
}
