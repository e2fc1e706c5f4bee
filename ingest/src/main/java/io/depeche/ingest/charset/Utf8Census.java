package io.depeche.ingest.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts multibyte sequences in bytes that may be UTF-8.
 *
 * @param valid well-formed sequences of two to four bytes
 * @param invalid bytes outside any sequence
 */
record Utf8Census(int valid, int invalid) {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The highest bit of each of eight bytes, which those of ASCII do not have. */
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    static Utf8Census of(byte[] bytes) {
        int valid = 0;
        int invalid = 0;
        int at = afterAscii(bytes, 0);
        while (at < bytes.length) {
            int length = sequence(bytes, at);
            if (length == 0) {
                invalid++;
                at++;
            } else {
                valid++;
                at += length;
            }
            at = afterAscii(bytes, at);
        }
        return new Utf8Census(valid, invalid);
    }

    /** The position of the first byte from {@code from} on that is not ASCII; most texts have few of those. */
    private static int afterAscii(byte[] bytes, int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    boolean ascii() {
        return valid + invalid == 0;
    }

    /** The length of the well-formed sequence at {@code at}; 0 when there is none. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        boolean overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
        boolean outside = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
        if (overlong || outside) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
