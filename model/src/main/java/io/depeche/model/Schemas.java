package io.depeche.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The JSON Schemas (2020-12) of what flows on the topics: {@code article} is the public contract, {@code wire-item} and
 * {@code enriched-article} describe the seams between the stages.
 */
public final class Schemas {
    private static final List<String> NAMES = List.of("article", "enriched-article", "wire-item");

    private Schemas() {}

    /** The names that {@link #text} knows. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The schema of that name, as JSON.
     *
     * @throws IllegalArgumentException when there is none; the message names the known ones
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no schema '" + name + "', only " + String.join(", ", NAMES));
        }
        try (InputStream schema = Schemas.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            if (schema == null) {
                throw new IllegalStateException("the schema " + name + " is missing from this program");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
