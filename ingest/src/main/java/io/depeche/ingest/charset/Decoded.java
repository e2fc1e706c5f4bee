package io.depeche.ingest.charset;

import io.depeche.model.Remark;
import java.util.List;

/**
 * Text that was read from bytes.
 *
 * @param text without byte order mark and without C0 control characters other than TAB, LF and CR
 * @param charset what the bytes were decoded with, an IANA name
 * @param controls how many control characters were taken out
 * @param damaged how many characters could not be decoded; each stands in the text as U+FFFD
 * @param remarks what was contradictory or had to be repaired
 */
public record Decoded(String text, String charset, int controls, int damaged, List<Remark> remarks) {
    /** From one bad character in this many, a text is no longer readable, or none at all. */
    private static final int BAD_ONE_IN = 10;

    public Decoded {
        remarks = List.copyOf(remarks);
    }

    /** Whether so much could not be decoded that the rest is not worth keeping. */
    public boolean unreadable() {
        return (long) damaged * BAD_ONE_IN > text.length();
    }

    /** Whether so much was control characters that the bytes are no text. */
    public boolean binary() {
        return (long) controls * BAD_ONE_IN > text.length();
    }
}
