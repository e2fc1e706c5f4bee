package io.depeche.enrich.text;

import java.util.BitSet;

/** Which UTF-16 units of one text belong to something that was found there, so that no unit belongs to two. */
public final class OccupiedUnits {
    private final BitSet units = new BitSet();

    /** Whether nothing occupies a unit from {@code start} to {@code end} (exclusive); costs their number. */
    public boolean isFree(int start, int end) {
        return units.get(start, end).isEmpty();
    }

    /** Occupies these units; false, and nothing changes, when some of them are occupied. */
    public boolean add(int start, int end) {
        boolean free = isFree(start, end);
        if (free) {
            units.set(start, end);
        }
        return free;
    }
}
