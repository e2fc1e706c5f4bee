package io.depeche.ingest.format.teleprinter;

import java.util.ArrayList;
import java.util.List;

/**
 * A message framed in control characters, as in IPTC 7901 and ANPA 1312: SOH header STX text ETX trailer EOT.
 *
 * @param header the part before STX, without the SOH; the whole message when there is no STX
 * @param text the part between STX and ETX
 * @param trailer the part after ETX
 * @param opened whether there is an STX
 * @param closed whether there is an ETX or EOT
 */
record Frame(String header, String text, String trailer, boolean opened, boolean closed) {
    private static final char SOH = '\u0001';
    private static final char STX = '\u0002';
    private static final char ETX = '\u0003';
    private static final char EOT = '\u0004';
    private static final char DEL = '\u007f';

    /** The messages in {@code bytes}, decoded with their control characters. */
    static List<Frame> in(String message) {
        List<Frame> frames = new ArrayList<>();
        int at = message.indexOf(SOH);
        while (at >= 0) {
            int next = message.indexOf(SOH, at + 1);
            frames.add(of(message.substring(at + 1, next < 0 ? message.length() : next)));
            at = next;
        }
        return frames;
    }

    private static Frame of(String message) {
        int end = message.indexOf(EOT);
        String inside = end < 0 ? message : message.substring(0, end);
        int stx = inside.indexOf(STX);
        int etx = inside.indexOf(ETX, Math.max(stx, 0));
        String body = etx < 0 ? inside : inside.substring(0, etx);
        return new Frame(
                stx < 0 ? body : body.substring(0, stx),
                stx < 0 ? "" : body.substring(stx + 1),
                etx < 0 ? "" : inside.substring(etx + 1),
                stx >= 0,
                etx >= 0 || end >= 0);
    }

    /** {@code text} without control characters, with line feeds as line ends. */
    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder clean = new StringBuilder(lines.length());
        int from = 0;
        for (int at = 0; at < lines.length(); at++) {
            if (isControl(lines.charAt(at))) {
                clean.append(lines, from, at);
                from = at + 1;
            }
        }
        return from == 0 ? lines : clean.append(lines, from, lines.length()).toString();
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\t' && c != '\n') || c == DEL;
    }
}
