package io.depeche.ingest.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a mailbox file into its mails.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4155">RFC 4155: the mbox format</a>
 */
final class Mailbox {
    private static final int LONGEST_LINE = 300;

    /** The line before a mail. */
    private static final Pattern LINE = Pattern.compile("From \\S.{1,200}\\d{4}\\s*");

    /** The same with a whole date, behind which even a mail without a header begins. */
    private static final Pattern DATED_LINE = Pattern.compile(
            "From \\S{1,200} +[A-Z][a-z]{2} [A-Z][a-z]{2} +\\d{1,2} \\d{2}:\\d{2}(?::\\d{2})?(?: [+A-Z][A-Z0-9]{1,4})? \\d{4}\\s*");

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}:.*");

    private final byte[] bytes;

    private Mailbox(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether {@code line} only announces a mail. */
    static boolean isLine(String line) {
        return LINE.matcher(line).matches();
    }

    /** The mails in {@code bytes} without the lines between them; one, when it is not a mailbox. */
    static List<byte[]> mails(byte[] bytes) {
        return new Mailbox(bytes).mails();
    }

    private List<byte[]> mails() {
        int start = 0;
        while (start < bytes.length && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        if (!isLine(line(start))) {
            return List.of(Arrays.copyOfRange(bytes, start, bytes.length));
        }
        List<byte[]> mails = new ArrayList<>();
        int from = next(start);
        boolean blank = false;
        for (int at = from; at < bytes.length; at = next(at)) {
            if (blank && bytes[at] == 'F' && isBorder(at)) {
                mails.add(mail(from, at));
                from = next(at);
            }
            blank = line(at).isBlank();
        }
        if (from < bytes.length || mails.isEmpty()) {
            mails.add(mail(from, bytes.length));
        }
        return mails;
    }

    private boolean isBorder(int at) {
        String line = line(at);
        return DATED_LINE.matcher(line).matches()
                || (isLine(line) && FIELD.matcher(line(next(at))).matches());
    }

    /** A mail, with the lines that begin with From as their sender wrote them. */
    private byte[] mail(int from, int to) {
        String mail = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return mail.replaceAll("(?m)^>(>*From )", "$1").getBytes(StandardCharsets.ISO_8859_1);
    }

    private int next(int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, bytes.length);
    }

    private String line(int at) {
        int end = at;
        while (end < bytes.length && end - at < LONGEST_LINE && bytes[end] != '\n') {
            end++;
        }
        return at >= bytes.length ? "" : new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
