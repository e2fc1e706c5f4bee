package io.depeche.app.dead;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the codes of letters mean and what to do about them: the table of {@code docs/dead-letters.md}. */
public final class Remedies {
    private static final String TABLE = "/dead-letters.tsv";

    private final Map<String, Remedy> byCode;

    private Remedies(Map<String, Remedy> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /**
     * A row of the table.
     *
     * @param meaning of the code
     * @param action what to do
     */
    public record Remedy(String meaning, String action) {}

    /** The table of this build. */
    public static Remedies load() {
        Map<String, Remedy> byCode = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Remedies.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> byCode.put(cells[0], new Remedy(cells[1], cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Remedies(byCode);
    }

    /** The row of a code; empty for one that this build does not know. */
    public Optional<Remedy> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
