package io.depeche.ingest.format.page;

import java.util.Arrays;

/**
 * The parts of a page that its scan keeps, one behind the other. Parts that stand behind each other in the page as well are
 * copied together.
 */
final class KeptText {
    private static final int ASCII = 0x80;
    private static final int LEAD_OF_THREE = 0xE0;
    private static final int LEAD_OF_FOUR = 0xF0;
    private static final int BITS_OF_FOLLOWING = 6;
    private static final int FOLLOWING = (1 << BITS_OF_FOLLOWING) - 1;

    private final String page;
    private final boolean isBytes;
    private char[] kept;
    private int length;
    /** Where the part starts that was kept last and not yet copied. */
    private int from;
    /** The position behind it. */
    private int to;

    /** @param isBytes whether each character of the page stands for a byte of sound UTF-8, so that what is kept is decoded */
    KeptText(String page, boolean isBytes) {
        this.page = page;
        this.isBytes = isBytes;
        this.kept = new char[page.length() / 2];
    }

    /** Keeps what stands between these positions; parts of UTF-8 begin and end between its characters. */
    void keep(int start, int end) {
        if (start != to) {
            copy();
            from = start;
        }
        to = end;
    }

    /** Adds a character of ASCII that is not in the page. */
    void add(char c) {
        copy();
        ensureRoom(1);
        kept[length++] = c;
    }

    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    /** The number of characters kept. */
    int length() {
        copy();
        return length;
    }

    @Override
    public String toString() {
        copy();
        return new String(kept, 0, length);
    }

    private void copy() {
        ensureRoom(to - from);
        page.getChars(from, to, kept, length);
        int end = length + to - from;
        length = isBytes ? decoded(length, end) : end;
        from = to;
    }

    private void ensureRoom(int more) {
        if (length + more > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(2 * kept.length, length + more));
        }
    }

    /** Decodes these bytes in their place; returns the end of their characters, which are never more. */
    private int decoded(int start, int end) {
        int at = start;
        while (at < end && kept[at] < ASCII) {
            at++;
        }
        int out = at;
        while (at < end) {
            char lead = kept[at];
            if (lead < ASCII) {
                kept[out++] = lead;
                at++;
            } else {
                int bytes = lead < LEAD_OF_THREE ? 2 : lead < LEAD_OF_FOUR ? 3 : 4;
                out += Character.toChars(codePoint(at, bytes), kept, out);
                at += bytes;
            }
        }
        return out;
    }

    private int codePoint(int at, int bytes) {
        // a lead byte has one bit less for the character than for its length and a zero
        int codePoint = kept[at] & (1 << (7 - bytes)) - 1;
        for (int i = 1; i < bytes; i++) {
            codePoint = codePoint << BITS_OF_FOLLOWING | (kept[at + i] & FOLLOWING);
        }
        return codePoint;
    }
}
