package io.depeche.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Recognises UTF-16 and UTF-32 without a byte order mark by the positions of zero bytes, and XML in EBCDIC by its
 * first bytes.
 */
final class WideCharsets {
    private static final int SAMPLE = 4096;

    /** The start of an XML declaration in EBCDIC. */
    private static final byte[] EBCDIC_XML = {0x4c, 0x6f, (byte) 0xa7, (byte) 0x94};

    private WideCharsets() {}

    static Optional<Charset> guess(byte[] bytes) {
        if (Arrays.equals(Arrays.copyOf(bytes, EBCDIC_XML.length), EBCDIC_XML)) {
            return Optional.of(ebcdic(bytes));
        }
        int length = Math.min(bytes.length, SAMPLE) & ~3;
        if (length < 4) {
            return Optional.empty();
        }
        int units = length / 4;
        int[] zeros = zerosByColumn(bytes, length);
        if (zeros[0] == units && zeros[1] == units && zeros[3] < units) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (zeros[3] == units && zeros[2] == units && zeros[0] < units) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        // spaces, digits and markup have a zero byte in every script, so one parity has some and the other almost none
        if (even * 10 > length && odd * 10 < even) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return odd * 10 > length && even * 10 < odd ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** The code page that the declaration names; the declaration's bytes are the same in all of them. */
    private static Charset ebcdic(byte[] bytes) {
        Charset common = Charset.forName("IBM037");
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        return DeclaredCharset.in(new String(start, common).getBytes(StandardCharsets.ISO_8859_1))
                .flatMap(CharsetLabels::charset)
                .orElse(common);
    }

    private static int[] zerosByColumn(byte[] bytes, int length) {
        int[] zeros = new int[4];
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i & 3]++;
            }
        }
        return zeros;
    }
}
