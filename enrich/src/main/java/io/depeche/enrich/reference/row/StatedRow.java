package io.depeche.enrich.reference.row;

/**
 * A row and its place in a file.
 *
 * @param line counted from 1
 */
public record StatedRow(Row row, String file, long line) {
    /** The refusal of this row. */
    public Refusal refused(String reason) {
        return new Refusal(file, line, reason);
    }
}
