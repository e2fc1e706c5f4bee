package io.depeche.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the 7-bit charsets of East Asia by the escapes that switch them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1468">RFC 1468, Japanese</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1557">RFC 1557, Korean</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1922">RFC 1922, Chinese</a>
 */
final class Iso2022 {
    private static final Pattern ESCAPE =
            Pattern.compile("\u001b(?:\\$[@B]|\\([IJ]|(?<korean>\\$\\)C)|(?<chinese>\\$\\)[AEG]))");

    private static final Map<String, String> CHARSETS =
            Map.of("japanese", "x-windows-iso2022jp", "korean", "ISO-2022-KR", "chinese", "ISO-2022-CN");

    /** Chinese between tildes and braces, two printable bytes a character. */
    private static final Pattern HZ = Pattern.compile("~\\{(?:[!-w][!-}~]){2,200}~}");

    private Iso2022() {}

    /**
     * Whether {@code ascii} is in HZ, which browsers do not read any more and nor do we.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc1843">RFC 1843</a>
     */
    static boolean isHz(byte[] ascii) {
        String text = new String(ascii, StandardCharsets.US_ASCII);
        return text.contains("~{") && HZ.matcher(text).results().limit(2).count() == 2;
    }

    private static boolean hasEscape(String text) {
        return text.indexOf(0x1b) >= 0;
    }

    /** The charset of {@code ascii}, bytes without any beyond ASCII; empty when nothing switches it. */
    static Optional<Charset> in(byte[] ascii) {
        String text = new String(ascii, StandardCharsets.US_ASCII);
        Matcher escape = ESCAPE.matcher(text);
        if (!(hasEscape(text) && escape.find())) {
            return Optional.empty();
        }
        String language =
                escape.group("korean") != null ? "korean" : escape.group("chinese") != null ? "chinese" : "japanese";
        return Optional.of(Charset.forName(CHARSETS.get(language)));
    }
}
