package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.Row;
import java.util.List;

/** How a publisher writes reference data: which files are its own, and what a line of one states. */
interface ImportFormat {
    /** The name for {@code reference import --format}. */
    String name();

    /** Whether a file with these columns is of this format. */
    boolean recognises(List<String> columns);

    /**
     * What a line states; nothing when it is of no use, such as a warrant.
     *
     * @throws IllegalArgumentException when the line is wrong; the message says how
     * @throws java.time.DateTimeException when a day is wrong
     */
    List<Row> rows(Line line);
}
