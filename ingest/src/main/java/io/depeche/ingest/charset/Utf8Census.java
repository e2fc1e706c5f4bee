package io.depeche.ingest.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts in bytes that may be UTF-8: one pass tells what several steps of reading need to know.
 *
 * @param valid well-formed sequences of two to four bytes
 * @param invalid bytes outside any sequence
 * @param controls bytes of control characters that {@link Controls} removes
 * @param damaged characters U+FFFD, by which an earlier reader marked what it could not decode
 * @param repairable whether {@link Mojibake} may find something to repair
 */
record Utf8Census(int valid, int invalid, int controls, int damaged, boolean repairable) {
    private static final byte REPLACEMENT = (byte) 0xef;
    private static final byte LATIN_LETTERS = (byte) 0xc3;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long SPACES = 0x2020202020202020L;

    static Utf8Census of(byte[] bytes) {
        int valid = 0;
        int invalid = 0;
        int controls = 0;
        int damaged = 0;
        boolean leads = false;
        boolean explained = true;
        boolean punctuation = false;
        int at = 0;
        while (at < bytes.length) {
            if (at + Long.BYTES <= bytes.length) {
                int plain = plain((long) LONGS.get(bytes, at));
                at += plain;
                if (plain == Long.BYTES) {
                    continue;
                }
            }
            byte b = bytes[at];
            if (b >= 0) {
                controls += Controls.isControl(b) ? 1 : 0;
                at++;
                continue;
            }
            int length = sequence(bytes, at);
            if (length == 0) {
                invalid++;
                explained = false;
                at++;
            } else {
                valid++;
                damaged += b == REPLACEMENT && isReplacement(bytes, at) ? 1 : 0;
                boolean lead = b == LATIN_LETTERS && isLead(bytes, at);
                leads |= lead;
                explained &= lead || (at > 0 && bytes[at - 1] < 0);
                punctuation |= lead && isPunctuation(bytes, at);
                at += length;
            }
        }
        return new Utf8Census(valid, invalid, controls, damaged, (leads && explained) || punctuation);
    }

    /**
     * The number of bytes, of these eight from the lowest on, that are ASCII and not removed. Most have only bytes from space
     * to tilde: where one is not, it or a sum or difference with it has the highest bit.
     */
    private static int plain(long eight) {
        if (((eight | (eight + ONES) | (eight - SPACES)) & HIGHEST_BITS) == 0) {
            return Long.BYTES;
        }
        long control =
                ~((eight | HIGHEST_BITS) - SPACES) & unlike(eight, '\t') & unlike(eight, '\n') & unlike(eight, '\r');
        long delete = (eight & ~HIGHEST_BITS) + ONES;
        return Long.numberOfTrailingZeros((eight | control | delete) & HIGHEST_BITS) / Byte.SIZE;
    }

    /** With the highest bit of each byte that is not this one, if all are ASCII. */
    private static long unlike(long eight, char one) {
        return ((eight ^ ONES * one) | HIGHEST_BITS) - ONES;
    }

    /** Whether the bytes are a text in UTF-8 of which nothing is to be repaired or removed. */
    boolean isSound() {
        return invalid == 0 && controls == 0 && damaged == 0 && !repairable;
    }

    boolean ascii() {
        return valid + invalid == 0;
    }

    /** Whether this well-formed sequence, which begins with 0xEF, is U+FFFD. */
    private static boolean isReplacement(byte[] bytes, int at) {
        return bytes[at + 1] == (byte) 0xbf && bytes[at + 2] == (byte) 0xbd;
    }

    /**
     * Whether these two bytes are a letter from U+00C2 to U+00F4, as which windows-1252 reads the first byte of a character,
     * and the next is not ASCII.
     */
    private static boolean isLead(byte[] bytes, int at) {
        int second = bytes[at + 1] & 0xff;
        return second >= 0x82 && second <= 0xb4 && at + 2 < bytes.length && bytes[at + 2] < 0;
    }

    /** Whether this is how UTF-8 writes {@code â€}, as which windows-1252 reads the start of most punctuation. */
    private static boolean isPunctuation(byte[] bytes, int at) {
        return at + 4 < bytes.length
                && bytes[at + 1] == (byte) 0xa2
                && bytes[at + 2] == (byte) 0xe2
                && bytes[at + 3] == (byte) 0x82
                && bytes[at + 4] == (byte) 0xac;
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
