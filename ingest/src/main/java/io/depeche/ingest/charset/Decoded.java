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
 * @param remarks contradictions and repairs
 */
public record Decoded(String text, String charset, int controls, int damaged, List<Remark> remarks) {
    /** With one bad character in this many, or more, a text is unreadable or not text at all. */
    private static final int BAD_ONE_IN = 10;

    public Decoded {
        remarks = List.copyOf(remarks);
    }

    /** Whether so many characters could not be decoded that the rest is not worth keeping. */
    public boolean unreadable() {
        return (long) damaged * BAD_ONE_IN > text.length();
    }

    /** Whether so many characters are control characters that the bytes are not text. */
    public boolean binary() {
        return (long) controls * BAD_ONE_IN > text.length();
    }
}
