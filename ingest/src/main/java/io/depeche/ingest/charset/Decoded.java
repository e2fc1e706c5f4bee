package io.depeche.ingest.charset;

import io.depeche.model.Remark;
import java.util.List;

/**
 * Text decoded from bytes.
 *
 * @param text without byte order mark and without C0 control characters other than TAB, LF and CR
 * @param charset used to decode the bytes, an IANA name
 * @param controls number of control characters removed
 * @param damaged number of characters that could not be decoded; the text has U+FFFD for each
 * @param form whether the text has its characters or its bytes
 * @param undecidable whether it can't be told which charset the bytes are in; then the text is not to be used
 * @param remarks contradictions and repairs
 */
public record Decoded(
        String text, Form form, String charset, int controls, int damaged, boolean undecidable, List<Remark> remarks) {
    /** What the characters of a decoded text stand for. */
    public enum Form {
        CHARACTERS,
        /** Each for a byte of UTF-8. A reader that leaves most of a text out can decode the rest alone. */
        BYTES
    }

    /** With one bad character in this many, or more, a text is unreadable or not text at all. */
    private static final int BAD_ONE_IN = 10;

    public Decoded {
        remarks = List.copyOf(remarks);
    }

    /** The same, if it can't be told which charset the bytes are in. */
    Decoded withoutCharset() {
        return new Decoded(text, form, charset, controls, damaged, true, remarks);
    }

    /** Whether the charset is unknown, or so many characters could not be decoded that the rest is not worth keeping. */
    public boolean unreadable() {
        return undecidable || (long) damaged * BAD_ONE_IN > text.length();
    }

    /** Why the text is unreadable, for a person. */
    public String unreadableBecause() {
        return undecidable
                ? "the bytes are not UTF-8, and it can't be told which charset they are in"
                : damaged + " characters can't be decoded as " + charset;
    }

    /** Whether so many characters are control characters that the bytes are not text. */
    public boolean binary() {
        return (long) controls * BAD_ONE_IN > text.length();
    }
}
