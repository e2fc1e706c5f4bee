package io.depeche.ingest.format.found;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first of several places in which a field may stand. */
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
