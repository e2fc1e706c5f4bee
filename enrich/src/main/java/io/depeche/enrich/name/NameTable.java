package io.depeche.enrich.name;

import io.depeche.enrich.name.NameIndex.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Builds a {@link NameIndex}: an open hash table of the prefixes of names, and the names themselves. */
final class NameTable {
    private static final int SLOTS_PER_NAME = 3;
    private static final int SMALLEST = 64;

    /** The hashes of one word, two words, … of a name; 0 in a free slot. */
    private long[] keys;

    /** The entry plus one; 0 for a prefix that is not a name. */
    private int[] values;

    private char[] arena = new char[SMALLEST];

    /** The start of each entry's text in the arena, and one more for the end. */
    private final int[] offsets;

    /** The next entry with the same name; -1 for none. */
    private final int[] next;

    private final int[] targets;
    private static final Pattern LOWER_LATER = Pattern.compile(" \\p{Ll}{5,}");

    private final AliasUse[] uses;

    /** Whether the list deliberately writes the name in lower case. */
    private final boolean[] lower;

    /** Whether it writes the words after the first so. */
    private final boolean[] lowerLater;

    private int used;

    NameTable(List<Entry> entries) {
        int slots = Integer.highestOneBit(Math.max(SMALLEST, entries.size() * SLOTS_PER_NAME)) * 2;
        this.keys = new long[slots];
        this.values = new int[slots];
        this.offsets = new int[entries.size() + 1];
        this.next = new int[entries.size()];
        this.targets = new int[entries.size()];
        this.uses = new AliasUse[entries.size()];
        this.lower = new boolean[entries.size()];
        this.lowerLater = new boolean[entries.size()];
        Arrays.fill(next, -1);
        for (int e = 0; e < entries.size(); e++) {
            Entry entry = entries.get(e);
            targets[e] = entry.target();
            uses[e] = entry.use();
            lower[e] = isLower(entry.name());
            lowerLater[e] = isLowerLater(entry.name());
            add(e, NameIndex.folded(entry.name()));
        }
        arena = Arrays.copyOf(arena, offsets[entries.size()]);
    }

    long[] keys() {
        return keys;
    }

    int[] values() {
        return values;
    }

    char[] arena() {
        return arena;
    }

    int[] offsets() {
        return offsets;
    }

    int[] next() {
        return next;
    }

    int[] targets() {
        return targets;
    }

    AliasUse[] uses() {
        return uses;
    }

    boolean[] lower() {
        return lower;
    }

    /** Whether a name starts in lower case, such as {@code adidas} and {@code easyJet}; a list wholly in lower case says nothing. */
    static boolean isLower(String name) {
        return Character.isLowerCase(name.charAt(0)) && name.chars().anyMatch(Character::isUpperCase);
    }

    boolean[] lowerLater() {
        return lowerLater;
    }

    /** Whether a word after the first is written in lower case, as in {@code Société générale}. */
    static boolean isLowerLater(String name) {
        return Character.isUpperCase(name.charAt(0))
                && LOWER_LATER.matcher(name).find();
    }

    private void add(int entry, String folded) {
        append(entry, folded);
        if (folded.isEmpty()) {
            return;
        }
        Scan scan = new Scan(folded);
        long hash = NameIndex.SEED;
        int word = 0;
        while (word >= 0) {
            int end = scan.hash(word, hash);
            hash = scan.hash();
            int slot = claim(hash);
            word = scan.nextWord(end);
            if (word < 0) {
                chain(entry, slot);
            }
        }
    }

    private void append(int entry, String folded) {
        int begin = offsets[entry];
        if (begin + folded.length() > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(arena.length * 2, begin + folded.length()));
        }
        folded.getChars(0, folded.length(), arena, begin);
        offsets[entry + 1] = begin + folded.length();
    }

    private void chain(int entry, int slot) {
        if (values[slot] > 0) {
            next[entry] = values[slot] - 1;
            lower[entry] |= lower[next[entry]];
            lowerLater[entry] |= lowerLater[next[entry]];
        }
        values[slot] = entry + 1;
    }

    private int claim(long hash) {
        if (used * 3 > keys.length * 2) {
            grow();
        }
        int slot = NameIndex.slot(keys, hash);
        if (keys[slot] == 0) {
            keys[slot] = hash;
            used++;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = NameIndex.slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
