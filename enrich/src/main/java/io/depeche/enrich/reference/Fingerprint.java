package io.depeche.enrich.reference;

import io.depeche.enrich.reference.row.Row;
import io.depeche.model.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Identifies rows in a reference's version by the first digits of the SHA-256 of their JSON. */
final class Fingerprint {
    private static final int BYTES = 4;

    private Fingerprint() {}

    /** Eight lower-case hexadecimal digits. */
    static String of(Collection<? extends Row> rows) {
        MessageDigest digest = sha256();
        rows.forEach(row -> digest.update(Json.bytes(row)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
