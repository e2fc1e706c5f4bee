package io.depeche.ingest.format;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reading;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Files of {@code items/} as text, and short ways to look at what was found in them. */
public final class Files {
    /** Reads all formats that need no feed profile. */
    public static final Formats FORMATS = new Formats(List.of(), Words.shipped());

    private Files() {}

    public static Reading read(String text) {
        return FORMATS.read(text, text.getBytes(StandardCharsets.UTF_8));
    }

    public static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Files.class.getResourceAsStream("/items/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FoundItem item(Found found) {
        return found.<Optional<FoundItem>>fold(Optional::of, x -> Optional.empty(), x -> Optional.empty())
                .orElseThrow(() -> new AssertionError("no item: " + found));
    }

    public static FoundItem item(String text) {
        return item(read(text).found().get(0));
    }

    public static String code(Found found) {
        return found.fold(item -> "an item", reason -> reason.code(), problem -> problem.code());
    }

    public static String message(Found found) {
        return found.fold(item -> "an item", reason -> reason.message(), problem -> problem.message());
    }
}
