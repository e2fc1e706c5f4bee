package io.depeche.enrich.reference.row;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts about one thing through time: rows with periods that do not overlap. */
public record Timeline<T extends Timeline.Dated>(List<T> rows) {
    public Timeline {
        rows = List.copyOf(rows);
    }

    /** A statement that is valid for a period. */
    public interface Dated {
        /** When it is valid. */
        Period period();
    }

    /** The row valid on that day. */
    public Optional<T> at(LocalDate day) {
        return rows.stream().filter(row -> row.period().contains(day)).findFirst();
    }

    /** The row valid on that day; before all rows the earliest, unless it is known to begin later. */
    public Optional<T> about(LocalDate day) {
        return at(day).or(() -> earliest().filter(row -> row.period().mayReachBackTo(day)));
    }

    /** The row that is valid first. */
    private Optional<T> earliest() {
        return rows.stream()
                .min(Comparator.comparing(
                        row -> row.period().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** The row that is still valid. */
    public Optional<T> latest() {
        return rows.stream().filter(row -> row.period().to() == null).findFirst();
    }

    /** The value of {@code fact} on that day; when the day is unknown, its value if it never changed. */
    public <R> Optional<R> fact(@Nullable LocalDate day, Function<T, @Nullable R> fact) {
        return day == null ? unchanged(fact) : at(day).map(fact);
    }

    /** The same, but of {@link #about} the day. */
    public <R> Optional<R> likelyFact(@Nullable LocalDate day, Function<T, @Nullable R> fact) {
        return day == null ? unchanged(fact) : about(day).map(fact);
    }

    private <R> Optional<R> unchanged(Function<T, @Nullable R> fact) {
        List<R> facts = rows.stream().map(fact).distinct().toList();
        return facts.size() == 1 ? Optional.ofNullable(facts.get(0)) : Optional.empty();
    }

    /** Whether certainly no row was valid yet on that day. */
    public boolean beginsAfter(LocalDate day) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.period().beginsAfter(day));
    }

    /** Whether everything had ended by that day. */
    public boolean endedBy(LocalDate day) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.period().endedBy(day));
    }
}
