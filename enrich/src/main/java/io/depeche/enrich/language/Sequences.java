package io.depeche.enrich.language;

/** A set of short sequences of characters, numbered from 0 in the order in which they came. */
final class Sequences {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Open addressing: a power of two of slots, 0 where a slot is free. */
    private final long[] keys;

    private final int[] numbers;
    private int size;

    /** @param most sequences that it may hold */
    Sequences(int most) {
        int slots = Integer.highestOneBit(Math.max(1, most)) * 2;
        this.keys = new long[slots];
        this.numbers = new int[slots];
    }

    /** One to three characters of a text as a number, which is never 0. */
    static long key(CharSequence text, int from, int to) {
        long key = (long) to - from;
        for (int at = from; at < to; at++) {
            key = joined(key, text.charAt(at));
        }
        return key;
    }

    /** The same number for one character. */
    static long key(char only) {
        return joined(1, only);
    }

    /** The same number for two characters. */
    static long key(char first, char second) {
        return joined(joined(2, first), second);
    }

    /** The same number for three characters. */
    static long key(char first, char second, char third) {
        return joined(joined(joined(3, first), second), third);
    }

    private static long joined(long key, char next) {
        return (key << Character.SIZE) | next;
    }

    /** Adds a sequence that the set does not have yet; its number. */
    int add(long key) {
        int slot = slot(key);
        keys[slot] = key;
        numbers[slot] = size;
        return size++;
    }

    /** The number of a sequence; -1 when the set does not have it. */
    int numberOf(long key) {
        int slot = slot(key);
        return keys[slot] == key ? numbers[slot] : -1;
    }

    private int slot(long key) {
        int slot = (int) ((key * MIX) >>> Integer.SIZE) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
