package io.depeche.ingest.charset;

import java.io.ByteArrayOutputStream;

/**
 * The part of an item by which its charset is recognised: lines with bytes beyond ASCII, without tags. All charsets in
 * question write line ends and angle brackets as ASCII does, and none of their characters contains such a byte.
 */
final class Evidence {
    /** As much as ten sentences; more text would not make the answer surer. */
    private static final int ENOUGH = 3000;

    private final byte[] bytes;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    private Evidence(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The telling bytes; when only tags have bytes beyond ASCII, those. */
    static byte[] in(byte[] bytes) {
        Evidence evidence = new Evidence(bytes);
        evidence.take(false);
        if (evidence.taken.size() == 0) {
            evidence.take(true);
        }
        return evidence.taken.toByteArray();
    }

    private void take(boolean tags) {
        int start = 0;
        boolean special = false;
        for (int i = 0; i <= bytes.length && taken.size() < ENOUGH; i++) {
            boolean border = i == bytes.length || bytes[i] == '\n' || bytes[i] == '<' || bytes[i] == '>';
            if (border) {
                if (special && (tags || !isTag(start, i))) {
                    taken.write(bytes, start, Math.min(i - start, ENOUGH));
                    taken.write('\n');
                }
                start = i + 1;
                special = false;
            } else {
                special |= bytes[i] < 0;
            }
        }
    }

    private boolean isTag(int start, int end) {
        return start > 0 && end < bytes.length && bytes[start - 1] == '<' && bytes[end] == '>';
    }
}
