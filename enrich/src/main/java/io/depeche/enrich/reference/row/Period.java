package io.depeche.enrich.reference.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row of reference data is valid.
 *
 * @param from inclusive; null when the start is unknown
 * @param exact whether the fact began on {@code from}; otherwise it may be older, and is only confirmed since then
 * @param to exclusive; null while it is still valid
 * @param vagueEnd whether the fact may have ended up to a month before {@code to}; by then it certainly had
 */
public record Period(
        @Nullable LocalDate from, boolean exact, @Nullable LocalDate to, boolean vagueEnd) {
    /** The period of a row without dates: treated as always valid, although unconfirmed for the past. */
    public static final Period UNDATED = new Period(null, false, null, false);

    public Period {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("its end " + to + " is not after its start " + from);
        }
    }

    /**
     * The period in two cells; an empty cell is an open end, {@code ~} marks an inexact start or end.
     *
     * @throws java.time.format.DateTimeParseException when a cell is not an ISO 8601 day
     */
    public static Period of(String from, String to) {
        LocalDate first = day(from);
        return new Period(first, first != null && !isVague(from), day(to), isVague(to));
    }

    private static boolean isVague(String cell) {
        return cell.startsWith("~");
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(isVague(cell) ? cell.substring(1) : cell);
    }

    /** Whether it is valid on that day. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether it is certainly valid on that day: not where its end is vague and near. */
    public boolean surelyContains(LocalDate day) {
        return contains(day) && !(vagueEnd && to != null && !day.isBefore(to.minusMonths(1)));
    }

    /** Whether it certainly began after that day. */
    public boolean beginsAfter(LocalDate day) {
        return exact && from != null && day.isBefore(from);
    }

    /** Whether it may be valid on that day although no row says so: a start that is only vouched for may be older. */
    public boolean mayReachBackTo(LocalDate day) {
        return !exact && from != null && day.isBefore(from);
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
