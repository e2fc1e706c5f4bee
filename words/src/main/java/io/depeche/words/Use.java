package io.depeche.words;

import java.util.Arrays;

/**
 * What the column {@code use} of a list says of a word: for what it may be read. The file's own header says what each
 * name means.
 *
 * @param name such as {@code byline}
 */
public record Use(String name) {
    /** Whether the row has this use. */
    boolean holds(Table.Row row) {
        return Arrays.asList(row.get("use").split(" ", -1)).contains(name);
    }
}
