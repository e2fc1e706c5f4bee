package io.depeche.enrich.ticker;

import io.depeche.enrich.text.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row of reference data holds.
 *
 * @param from inclusive; null when nothing is known of a beginning
 * @param exact whether what the row says began on {@code from}; otherwise it may be older and is only vouched for since
 * @param to exclusive; null when it still holds
 */
record Period(
        @Nullable LocalDate from, boolean exact, @Nullable LocalDate to) {

    /** The columns {@code from} and {@code to} of a row, where {@code ~} marks a beginning that is not exact. */
    static Period of(Table.Row row) {
        String from = row.find("from").orElse("");
        boolean vouched = from.startsWith("~");
        LocalDate first = from.isEmpty() ? null : LocalDate.parse(vouched ? from.substring(1) : from);
        return new Period(
                first,
                first != null && !vouched,
                row.find("to").map(LocalDate::parse).orElse(null));
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    boolean beginsAfter(LocalDate day) {
        return exact && from != null && day.isBefore(from);
    }

    boolean endedBy(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    @Override
    public String toString() {
        return (from == null ? "" : "from " + from) + (to == null ? "" : " until " + to);
    }
}
