package io.depeche.app.dead;

import io.depeche.model.Json;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider that a record between stages names, whatever its schema's version. */
record SeamProvider(@Nullable Named identity, @Nullable Named article) {
    /** The part of a record that names it. */
    record Named(@Nullable String provider) {}

    /** The provider; empty when the bytes are gone, cannot be read, or name none. */
    static Optional<String> of(byte @Nullable [] value) {
        try {
            return value == null
                    ? Optional.empty()
                    : Json.read(value, SeamProvider.class).provider();
        } catch (IOException e) {
            // such bytes may be the very reason for the letter
            return Optional.empty();
        }
    }

    private Optional<String> provider() {
        return Optional.ofNullable(identity == null ? article : identity).map(Named::provider);
    }
}
