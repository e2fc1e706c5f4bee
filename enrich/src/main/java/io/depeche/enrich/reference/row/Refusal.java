package io.depeche.enrich.reference.row;

/**
 * A line that an import does not take over.
 *
 * @param file or, where a row has none, its source
 * @param line counted from 1; 0 where there is none
 * @param reason for who keeps the file
 */
public record Refusal(String file, long line, String reason) {
    @Override
    public String toString() {
        return line > 0 ? file + " line " + line + ": " + reason : file + ": " + reason;
    }
}
