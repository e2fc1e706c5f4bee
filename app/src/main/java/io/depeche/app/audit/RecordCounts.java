package io.depeche.app.audit;

import io.depeche.model.Coordinates;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * How often each item of one partition's raw records ended. It needs a byte for each offset between the first and the last
 * record, and one more for each item of a record that holds several.
 */
final class RecordCounts {
    private static final byte NO_RECORD = -1;
    private static final byte SEVERAL = -2;
    private static final int MOST = 100;
    private static final int SMALLEST = 1 << 12;

    private final long begin;
    private byte[] counts = {};
    private final Map<Long, byte[]> several = new HashMap<>();

    /** @param begin the offset of the first record */
    RecordCounts(long begin) {
        this.begin = begin;
    }

    /** Expects the record at an offset to end. */
    void expect(long offset) {
        int at = Math.toIntExact(offset - begin);
        if (at >= counts.length) {
            int old = counts.length;
            counts = Arrays.copyOf(counts, Math.max(SMALLEST, Math.max(at + 1, old + old / 2)));
            Arrays.fill(counts, old, counts.length, NO_RECORD);
        }
        counts[at] = 0;
    }

    /** Whether a record at this offset is expected. */
    boolean expects(long offset) {
        return offset >= begin && offset - begin < counts.length && counts[(int) (offset - begin)] != NO_RECORD;
    }

    /** Adds to how often the item ended; -1 takes one end back. The offset must be expected. */
    void add(long offset, Coordinates item, int difference) {
        int at = (int) (offset - begin);
        if (item.of() <= 1 && counts[at] != SEVERAL) {
            counts[at] = sum(counts[at], difference);
            return;
        }
        byte[] items = several.computeIfAbsent(offset, key -> new byte[Math.max(1, item.of())]);
        if (counts[at] != SEVERAL) {
            items[0] = counts[at];
            counts[at] = SEVERAL;
        }
        int index = Math.min(Math.max(item.item(), 1), items.length) - 1;
        items[index] = sum(items[index], difference);
    }

    private static byte sum(byte count, int difference) {
        return (byte) Math.max(-MOST, Math.min(MOST, count + difference));
    }

    /** How many items there are; a record of which nothing is known yet counts as one. */
    long items() {
        long more =
                several.values().stream().mapToLong(items -> items.length - 1L).sum();
        return records() + more;
    }

    long records() {
        long records = 0;
        for (byte count : counts) {
            records += count == NO_RECORD ? 0 : 1;
        }
        return records;
    }

    /** The offsets of records with an item that did not end. */
    void open(LongConsumer each) {
        forEach((offset, items) -> {
            for (byte item : items) {
                if (item < 1) {
                    each.accept(offset);
                    return;
                }
            }
        });
    }

    /** The offsets of records with an item that ended more than once. */
    void doubled(LongConsumer each) {
        forEach((offset, items) -> {
            for (byte item : items) {
                if (item > 1) {
                    each.accept(offset);
                    return;
                }
            }
        });
    }

    private interface Items {
        void accept(long offset, byte[] counts);
    }

    private void forEach(Items each) {
        byte[] single = new byte[1];
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] == SEVERAL) {
                each.accept(begin + at, several.getOrDefault(begin + at, single));
            } else if (counts[at] != NO_RECORD) {
                single[0] = counts[at];
                each.accept(begin + at, single);
            }
        }
    }
}
