package io.depeche.app.reference;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Ends an import on {@code wire.reference}: the rows before it with its name and generation are complete.
 *
 * @param name of the import; a later one of the same name replaces it
 * @param version such as the day of the data
 * @param generation distinguishes the rows of this import from those of an earlier one
 * @param rows their number
 * @param files that were imported
 */
public record Manifest(
        String name, String version, String generation, int rows, int refused, Instant importedAt, List<String> files) {
    public Manifest {
        Objects.requireNonNull(name, "no name");
        Objects.requireNonNull(version, "no version");
        Objects.requireNonNull(generation, "no generation");
        Objects.requireNonNull(importedAt, "no importedAt");
        files = List.copyOf(files);
    }
}
