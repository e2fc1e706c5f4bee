package io.depeche.enrich.entity.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A map from 64-bit hashes to numbers below 65536 that keeps 32 bits of each key, so of a million other keys about
 * two hundred give a false match. On disk: the count, then for each key in ascending order its distance to the one before
 * as a base-128 varint; then the values, two bytes each.
 */
final class HashedTable {
    private final int[] keys;
    private final char[] values;
    private final int size;

    private HashedTable(int size) {
        this.size = size;
        int slots = Integer.highestOneBit(Math.max(16, size + size / 2)) * 2;
        this.keys = new int[slots];
        this.values = new char[slots];
    }

    static HashedTable of(Map<Long, Integer> entries) {
        var sorted = new TreeMap<Integer, Integer>(Integer::compareUnsigned);
        entries.forEach((hash, value) -> sorted.merge(key(hash), value, (a, b) -> a | b));
        var table = new HashedTable(sorted.size());
        sorted.forEach(table::put);
        return table;
    }

    /** The value of a hash; 0 when it has none. */
    int get(long hash) {
        int key = key(hash);
        int slot = slot(key);
        return keys[slot] == key ? values[slot] : 0;
    }

    private void put(int key, int value) {
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = (char) value;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = ((key * 0x9e3779b9) >>> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int key(long hash) {
        int key = (int) (hash >>> Integer.SIZE);
        return key == 0 ? 1 : key;
    }

    static HashedTable read(DataInputStream in) throws IOException {
        int size = in.readInt();
        int[] keys = new int[size];
        int key = 0;
        for (int i = 0; i < size; i++) {
            key += readVarint(in);
            keys[i] = key;
        }
        var table = new HashedTable(size);
        for (int i = 0; i < size; i++) {
            table.put(keys[i], in.readChar());
        }
        return table;
    }

    void write(DataOutputStream out) throws IOException {
        var sorted = new TreeMap<Integer, Character>(Integer::compareUnsigned);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                sorted.put(keys[i], values[i]);
            }
        }
        out.writeInt(size);
        int before = 0;
        for (int key : sorted.keySet()) {
            writeVarint(out, key - before);
            before = key;
        }
        for (char value : sorted.values()) {
            out.writeChar(value);
        }
    }

    private static int readVarint(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    private static void writeVarint(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
