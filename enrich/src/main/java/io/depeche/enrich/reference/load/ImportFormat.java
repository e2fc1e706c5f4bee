package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.Row;
import java.util.List;

/** A publisher's format of reference data: it recognises the publisher's files and reads their lines. */
interface ImportFormat {
    /** The name for {@code reference import --format}. */
    String name();

    /** Whether a file with these columns has this format. */
    boolean recognises(List<String> columns);

    /**
     * The rows in a line; empty for a line of no use, such as a warrant.
     *
     * @throws IllegalArgumentException when the line is invalid; the message says why
     * @throws java.time.DateTimeException when a day is invalid
     */
    List<Row> rows(Line line);
}
