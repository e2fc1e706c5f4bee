package io.depeche.enrich.reference.row;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of one import.
 *
 * @param name of the import; a later import of the same name replaces it
 * @param version such as the day on which it was made
 */
public record Import(String name, String version, List<Row> rows) {
    public Import {
        rows = List.copyOf(rows);
    }

    /** The rows of one kind, in order. */
    public <R extends Row> Stream<R> rows(Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }
}
