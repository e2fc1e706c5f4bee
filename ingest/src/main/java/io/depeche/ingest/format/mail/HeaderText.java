package io.depeche.ingest.format.mail;

import io.depeche.ingest.charset.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the value of a header field: encoded words, each in the charset that its sender means, and bare characters
 * outside ASCII.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2047">RFC 2047</a>
 */
final class HeaderText {
    private static final int LONGEST_WORD = 4000;
    private static final Pattern WORD = Pattern.compile(
            "=\\?(?<charset>[\\w.:()-]{1,60})(?:\\*[\\w-]{1,20})?\\?(?<form>[BbQq])\\?(?<text>[^?\\r\\n]{0,"
                    + LONGEST_WORD + "})\\?=");

    private HeaderText() {}

    /**
     * The text of a field.
     *
     * @param value unfolded, a byte a character
     * @param charset of the mail's body, in which careless programs write their headers too
     */
    static String of(String value, Optional<String> charset) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        String label = "";
        Matcher found = WORD.matcher(value);
        int at = 0;
        while (found.find()) {
            String between = value.substring(at, found.start());
            boolean goesOn = between.isBlank() && label.equalsIgnoreCase(found.group("charset"));
            if (!goesOn) {
                text.append(decoded(word.toByteArray(), Optional.of(label)));
                word.reset();
            }
            if (label.isEmpty() || !between.isBlank()) {
                text.append(bare(between, charset));
            }
            label = found.group("charset");
            word.writeBytes(bytes(found));
            at = found.end();
        }
        text.append(decoded(word.toByteArray(), Optional.of(label)));
        return text.append(bare(value.substring(at), charset)).toString().strip();
    }

    private static String bare(String value, Optional<String> charset) {
        return decoded(value.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    private static String decoded(byte[] bytes, Optional<String> label) {
        return TextDecoder.decodeLine(bytes, label);
    }

    private static byte[] bytes(Matcher word) {
        String text = word.group("text");
        return word.group("form").toLowerCase(Locale.ROOT).equals("b") ? base64(text) : quoted(text);
    }

    private static byte[] base64(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9+/]", "");
        // one character alone holds less than a byte
        return Base64.getDecoder().decode(plain.length() % 4 == 1 ? plain.substring(0, plain.length() - 1) : plain);
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = c == '=' && i + 2 < text.length() ? hex(text.charAt(i + 1)) * 16 + hex(text.charAt(i + 2)) : -1;
            bytes.write(code >= 0 ? code : c == '_' ? ' ' : c);
            i += code >= 0 ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    /** The value of a hexadecimal digit; so little for any other character that a pair with it is below zero. */
    private static int hex(char c) {
        int digit = Character.digit(c, 16);
        return digit < 0 ? -1000 : digit;
    }
}
