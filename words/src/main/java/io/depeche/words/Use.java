package io.depeche.words;

import java.util.Arrays;

/**
 * A value of the column {@code use} of a list: what a word may be used for. The file's own header explains each
 * name.
 *
 * @param name such as {@code byline}
 */
public record Use(String name) {
    /** Whether the row has this use. */
    boolean holds(Table.Row row) {
        return Arrays.asList(row.get("use").split(" ", -1)).contains(name);
    }
}
