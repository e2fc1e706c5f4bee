package io.depeche.app.terminal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes as text that a terminal can show: UTF-8, and everything else as {@code \x1b}, so that no byte acts on the terminal. */
final class ReadableBytes {
    private ReadableBytes() {}

    /**
     * The text.
     *
     * @param most how many bytes of it
     */
    static String of(byte[] bytes, int most) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, Math.min(most, bytes.length));
        CharBuffer out = CharBuffer.allocate(in.remaining());
        StringBuilder text = new StringBuilder();
        boolean more = true;
        while (more) {
            CoderResult result = utf8.decode(in, out, true);
            append(text, out);
            for (int i = 0; result.isError() && i < result.length(); i++) {
                text.append(escaped(in.get()));
            }
            more = result.isError();
        }
        // lines of wires end so
        return text.toString().replace("\\x0d\n", "\n");
    }

    /** A text of somebody else as a part of one line. */
    static String line(String text) {
        byte[] bytes = text.replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.UTF_8);
        return of(bytes, bytes.length);
    }

    private static void append(StringBuilder text, CharBuffer out) {
        out.flip();
        out.chars().forEach(c -> {
            boolean shown = c == '\n' || c == '\t' || !Character.isISOControl(c);
            text.append(shown ? String.valueOf((char) c) : escaped((byte) c));
        });
        out.clear();
    }

    private static String escaped(byte value) {
        return String.format(Locale.ROOT, "\\x%02x", value);
    }
}
