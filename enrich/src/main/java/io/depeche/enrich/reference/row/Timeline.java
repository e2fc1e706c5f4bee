package io.depeche.enrich.reference.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was true of one thing through time: rows with periods that do not overlap. */
public record Timeline<T extends Timeline.Dated>(List<T> rows) {
    public Timeline {
        rows = List.copyOf(rows);
    }

    /** A statement that holds for a period. */
    public interface Dated {
        /** When it holds. */
        Period period();
    }

    /** The row that held on that day. */
    public Optional<T> at(LocalDate day) {
        return rows.stream().filter(row -> row.period().contains(day)).findFirst();
    }

    /** The row that still holds. */
    public Optional<T> latest() {
        return rows.stream().filter(row -> row.period().to() == null).findFirst();
    }

    /** What {@code fact} was on that day; when the day is unknown, what it always was, if it never changed. */
    public <R> Optional<R> fact(@Nullable LocalDate day, Function<T, @Nullable R> fact) {
        if (day != null) {
            return at(day).map(fact);
        }
        List<R> facts = rows.stream().map(fact).distinct().toList();
        return facts.size() == 1 ? Optional.ofNullable(facts.get(0)) : Optional.empty();
    }

    /** Whether it is known that nothing held yet on that day. */
    public boolean beginsAfter(LocalDate day) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.period().beginsAfter(day));
    }

    /** Whether everything had ended by that day. */
    public boolean endedBy(LocalDate day) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.period().endedBy(day));
    }
}
