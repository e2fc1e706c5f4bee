package io.depeche.words.example;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of checking knowledge files.
 *
 * @param files how many files were read
 * @param examples how many examples were run
 * @param faults one for each mistake, with file and line: {@code feeds/nordwire.yaml:12: …}
 */
public record Checked(int files, int examples, List<String> faults) {
    /** There was nothing to check. */
    public static final Checked NOTHING = new Checked(0, 0, List.of());

    public Checked {
        faults = List.copyOf(faults);
    }

    /** Both together. */
    public Checked and(Checked other) {
        return new Checked(
                files + other.files,
                examples + other.examples,
                Stream.concat(faults.stream(), other.faults.stream()).toList());
    }
}
