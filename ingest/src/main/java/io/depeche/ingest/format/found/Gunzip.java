package io.depeche.ingest.format.found;

import io.depeche.model.Payload;
import io.depeche.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacked gzip data.
 *
 * @param bytes empty when there is a problem
 * @param problem why it could not be unpacked; null when it could
 */
public record Gunzip(Payload bytes, @Nullable Problem problem) {
    /** Maximum size of one unpacked story: 4 MiB. */
    public static final int MOST = 4 << 20;

    /** Whether {@code bytes} start like gzip data. */
    public static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /**
     * Unpacks {@code bytes}.
     *
     * @param most maximum number of unpacked bytes; a few packed bytes can unpack to gigabytes
     */
    public static Gunzip of(byte[] bytes, int most) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 13)) {
            byte[] unpacked = in.readNBytes(most + 1);
            return unpacked.length > most
                    ? refused("RAW-TOO-LARGE", "the gzip data unpacks to more than " + most + " bytes, the limit")
                    : new Gunzip(Payload.of(unpacked), null);
        } catch (EOFException e) {
            return refused(
                    "RAW-TRUNCATED",
                    "the gzip data ends too early: send it whole, with all its fragments put together");
        } catch (IOException e) {
            return refused("RAW-BINARY", "the gzip data cannot be unpacked: " + e.getMessage());
        }
    }

    private static Gunzip refused(String code, String message) {
        return new Gunzip(Payload.of(new byte[0]), new Problem(code, message));
    }
}
