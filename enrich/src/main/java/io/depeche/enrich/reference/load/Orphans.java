package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.Refusal;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.StatedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds rows about an instrument that no row defines, and refuses them.
 *
 * @param rows without orphans
 * @param refusals the orphans
 */
record Orphans(List<StatedRow> rows, List<Refusal> refusals) {
    /** @param shipped ids of the built-in instruments, to which rows may add codes and aliases */
    static Orphans of(List<StatedRow> rows, Set<String> shipped) {
        Set<String> stated = instruments(rows.stream().map(StatedRow::row));
        List<StatedRow> kept = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (StatedRow row : rows) {
            Optional<String> orphan = row.row()
                    .ofKind(Row.OfInstrument.class)
                    .map(Row.OfInstrument::instrument)
                    .filter(id -> !stated.contains(id))
                    .filter(id -> row.row() instanceof Row.Listing || !shipped.contains(id))
                    .findFirst();
            if (orphan.isPresent()) {
                refusals.add(row.refused("no valid row defines the instrument '" + orphan.get() + "'"));
            } else {
                kept.add(row);
            }
        }
        return new Orphans(kept, refusals);
    }

    /** The ids of the instruments that rows define. */
    static Set<String> instruments(Stream<Row> rows) {
        return rows.flatMap(row -> row.ofKind(Row.Issue.class))
                .map(Row.Issue::instrument)
                .collect(Collectors.toSet());
    }
}
