package io.depeche.ingest.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The content of a part in Base64, a byte a character. Mailing lists add lines to mails without a look at their encoding:
 * what does not look like Base64 stays as it is, because decoded it would be bytes without meaning.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045#section-6.8">RFC 2045, 6.8: Base64</a>
 */
final class Base64Content {
    private static final Pattern LINE = Pattern.compile("[A-Za-z0-9+/]*=*\\s*");

    private Base64Content() {}

    static String decoded(String content) {
        List<String> lines = content.lines().toList();
        int end = 0;
        while (end < lines.size() && LINE.matcher(lines.get(end)).matches()) {
            end++;
            if (end < lines.size() && lines.get(end - 1).strip().endsWith("=")) {
                break;
            }
        }
        String rest = String.join("\n", lines.subList(end, lines.size())).strip();
        String code = String.join("", lines.subList(0, end)).replaceAll("[=\\s]", "");
        // a last character alone is a part of a byte that got lost
        String whole = code.length() % 4 == 1 ? code.substring(0, code.length() - 1) : code;
        String text = new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1);
        return rest.isEmpty() ? text : text + "\n\n" + rest;
    }
}
