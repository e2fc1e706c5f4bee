package io.depeche.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The judged wires: halves to mend rules by, and halves that are only counted. Wires of ordinary news name few instruments,
 * which are not judged.
 */
enum JudgedWires {
    DEVELOP,
    TEST,
    ORDINARY_DEVELOP,
    ORDINARY_TEST;

    static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "it", "pt");

    List<JudgedWire> all() {
        return LANGUAGES.stream().flatMap(this::in).toList();
    }

    Stream<JudgedWire> in(String language) {
        String path = "/judged/" + code() + "/" + language + ".txt";
        try (InputStream file = Objects.requireNonNull(JudgedWires.class.getResourceAsStream(path), path)) {
            return JudgedWire.read(language, new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read", e);
        }
    }

    /** What is judged in them. */
    List<String> kinds() {
        return switch (this) {
            case DEVELOP, TEST -> List.of("person", "organisation", "place", "instrument", "trap");
            case ORDINARY_DEVELOP, ORDINARY_TEST -> List.of("person", "organisation", "place");
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
