package io.depeche.ingest.format.found;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Text in base 64, with line breaks or without. */
public final class Base64Text {
    private Base64Text() {}

    /** The text in {@code encoded}; null when it is not UTF-8 in base 64. */
    public static @Nullable String of(String encoded) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // not what it says: the caller decides
            return null;
        }
    }
}
