package io.depeche.ingest.charset;

/**
 * Counts multibyte sequences in bytes that may be UTF-8.
 *
 * @param valid well-formed sequences of two to four bytes
 * @param invalid bytes outside any sequence
 */
record Utf8Census(int valid, int invalid) {
    static Utf8Census of(byte[] bytes) {
        int valid = 0;
        int invalid = 0;
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = sequence(bytes, at);
            if (length == 0) {
                invalid++;
                at++;
            } else {
                valid++;
                at += length;
            }
        }
        return new Utf8Census(valid, invalid);
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
