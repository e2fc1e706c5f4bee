package io.depeche.enrich.reference.row;

/**
 * A line that an import refuses.
 *
 * @param file of the line, or the source of a row without a file
 * @param line counted from 1; 0 when there is none
 * @param reason for the maintainer of the file
 */
public record Refusal(String file, long line, String reason) {
    @Override
    public String toString() {
        return line > 0 ? file + " line " + line + ": " + reason : file + ": " + reason;
    }
}
