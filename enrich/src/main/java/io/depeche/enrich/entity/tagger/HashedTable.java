package io.depeche.enrich.entity.tagger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A map from 64-bit hashes to numbers below 65536 that keeps 32 bits of each key, so of a million other keys about
 * two hundred give a false match. On disk: the count, then for each key in ascending order its distance to the one before
 * as a base-128 varint; then the values, two bytes each. It is not hashed again: keys spread evenly, so those with the same
 * upper 16 bits are few and lie side by side.
 */
final class HashedTable {
    private static final int UPPER = 1 << Character.SIZE;

    /** Where the keys with these upper bits begin; they end where the next ones begin. */
    private final int[] begins = new int[UPPER + 1];

    /** The lower 16 bits of each key, in the order of the whole keys. */
    private final char[] lower;

    private final char[] values;

    private HashedTable(int[] keys, char[] values) {
        this.lower = new char[keys.length];
        this.values = values;
        int upper = 0;
        for (int i = 0; i < keys.length; i++) {
            while (upper <= keys[i] >>> Character.SIZE) {
                begins[upper++] = i;
            }
            lower[i] = (char) keys[i];
        }
        Arrays.fill(begins, upper, begins.length, keys.length);
    }

    static HashedTable of(Map<Long, Integer> entries) {
        var sorted = new TreeMap<Integer, Integer>(Integer::compareUnsigned);
        entries.forEach((hash, value) -> sorted.merge(key(hash), value, (a, b) -> a | b));
        int[] keys = new int[sorted.size()];
        char[] values = new char[keys.length];
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
            keys[at] = entry.getKey();
            values[at++] = (char) entry.getValue().intValue();
        }
        return new HashedTable(keys, values);
    }

    /** The value of a hash; 0 when it has none. */
    int get(long hash) {
        int key = key(hash);
        int upper = key >>> Character.SIZE;
        int at = Arrays.binarySearch(lower, begins[upper], begins[upper + 1], (char) key);
        return at < 0 ? 0 : values[at];
    }

    private static int key(long hash) {
        int key = (int) (hash >>> Integer.SIZE);
        return key == 0 ? 1 : key;
    }

    static HashedTable read(ByteBuffer in) {
        int[] keys = new int[in.getInt()];
        int key = 0;
        for (int i = 0; i < keys.length; i++) {
            key += readVarint(in);
            keys[i] = key;
        }
        char[] values = new char[keys.length];
        in.asCharBuffer().get(values);
        in.position(in.position() + values.length * Character.BYTES);
        return new HashedTable(keys, values);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        int before = 0;
        for (int upper = 0; upper < UPPER; upper++) {
            for (int i = begins[upper]; i < begins[upper + 1]; i++) {
                int key = (upper << Character.SIZE) | lower[i];
                writeVarint(out, key - before);
                before = key;
            }
        }
        for (char value : values) {
            out.writeChar(value);
        }
    }

    private static int readVarint(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
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
