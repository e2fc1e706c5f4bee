package io.depeche.ingest.format.found;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the first value among several places for a field. */
public final class FirstOf {
    private FirstOf() {}

    /** The first that is neither absent nor blank; null when there is none. */
    public static @Nullable String of(@Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
    }
}
