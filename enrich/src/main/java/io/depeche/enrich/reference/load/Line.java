package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.row.Period;
import java.util.Map;
import java.util.Optional;

/**
 * A line or JSON object of an imported file.
 *
 * @param number counted from 1, for messages; in a JSON file the object's number
 * @param cells by column name
 */
public record Line(long number, Map<String, String> cells) {
    public Line {
        cells = Map.copyOf(cells);
    }

    /** The cell of {@code column}; empty when it is missing, blank or {@code -}. */
    public Optional<String> find(String column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(c -> !c.isEmpty() && !c.equals("-"));
    }

    /**
     * The cell of {@code column}.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public String get(String column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException("no " + column));
    }

    /** The cell of {@code column}; empty text when there is none. */
    public String text(String column) {
        return find(column).orElse("");
    }

    /**
     * The period in the columns {@code from} and {@code to}.
     *
     * @throws java.time.format.DateTimeParseException when a cell is not a day
     */
    Period period() {
        return Period.of(text("from"), text("to"));
    }
}
