package io.depeche.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The JSON Schemas (2020-12) of the topics' records: {@code article}, {@code withdrawal} (an article that leaves a topic by
 * ticker), {@code held-item}, {@code operation} and {@code watch-entry} are the public contract, {@code wire-item} and {@code enriched-article}
 * describe the records between the stages.
 */
public final class Schemas {
    private static final List<String> NAMES =
            List.of("article", "withdrawal", "held-item", "operation", "watch-entry", "enriched-article", "wire-item");

    private Schemas() {}

    /** The names that {@link #text} knows. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The schema named {@code name}, as JSON.
     *
     * @throws IllegalArgumentException when the name is unknown; the message lists the known ones
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("unknown schema '" + name + "'; use " + String.join(", ", NAMES));
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
