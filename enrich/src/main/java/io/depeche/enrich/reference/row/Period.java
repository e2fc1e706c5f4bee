package io.depeche.enrich.reference.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row of reference data holds.
 *
 * @param from inclusive; null when nothing is known of a beginning
 * @param exact whether what the row says began on {@code from}; otherwise it may be older and is only vouched for since
 * @param to exclusive; null when it still holds
 */
public record Period(
        @Nullable LocalDate from, boolean exact, @Nullable LocalDate to) {
    /** A row that states no dates: taken to hold always, though nobody vouches for the past. */
    public static final Period UNDATED = new Period(null, false, null);

    public Period {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("it ends on " + to + ", which is not after its beginning on " + from);
        }
    }

    /**
     * The period of two cells; empty ones are open ends, {@code ~} marks a beginning that is not exact.
     *
     * @throws java.time.format.DateTimeParseException when a cell is no ISO 8601 day
     */
    public static Period of(String from, String to) {
        boolean vouched = from.startsWith("~");
        LocalDate first = from.isEmpty() ? null : LocalDate.parse(vouched ? from.substring(1) : from);
        return new Period(first, first != null && !vouched, to.isEmpty() ? null : LocalDate.parse(to));
    }

    /** Whether it holds on that day. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether it is known not to have begun on that day. */
    public boolean beginsAfter(LocalDate day) {
        return exact && from != null && day.isBefore(from);
    }

    /** Whether it had ended by that day. */
    public boolean endedBy(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    /** Whether the row states any date. */
    public boolean isDated() {
        return from != null || to != null;
    }

    @Override
    public String toString() {
        return (from == null ? "" : "from " + from) + (to == null ? "" : " until " + to);
    }
}
