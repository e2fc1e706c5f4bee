package io.depeche.ingest.format.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a mail, or a whole mail: header fields with content or with parts of its own.
 *
 * @param fields by name in lower case: values unfolded, a byte a character
 * @param type the media type in lower case
 * @param content decoded from its transfer encoding, a byte a character; empty where there are parts
 */
record MailPart(Map<String, String> fields, String type, String content, List<MailPart> parts) {
    MailPart {
        fields = Map.copyOf(fields);
        parts = List.copyOf(parts);
    }

    /** The value of a field as written; empty when it is absent or blank. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A parameter of a field, as {@code charset} of {@code content-type}. */
    Optional<String> parameter(String field, String name) {
        Matcher parameter = Pattern.compile(
                        ";\\s*" + Pattern.quote(name)
                                + "(?:\\*0)?(?<extended>\\*?)\\s*=\\s*(?:\"(?<quoted>[^\"]{0,500})\"|(?<bare>[^\\s;\"]{1,500}))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(field(field).orElse(""));
        if (!parameter.find()) {
            return Optional.empty();
        }
        String value = Optional.ofNullable(parameter.group("quoted")).orElseGet(() -> parameter.group("bare"));
        // RFC 2231 puts a charset and a language before the value, and writes its bytes in hexadecimals
        return Optional.of(
                parameter.group("extended").isEmpty()
                        ? value
                        : unescaped(value.substring(value.lastIndexOf('\'') + 1)));
    }

    private static String unescaped(String value) {
        return Pattern.compile("%(?<byte>[0-9A-Fa-f]{2})")
                .matcher(value)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    Optional<String> charset() {
        return parameter("content-type", "charset");
    }

    /** The name of the file that this part is; empty when it is not a file. */
    Optional<String> fileName() {
        return parameter("content-disposition", "filename").or(() -> parameter("content-type", "name"));
    }

    /** Whether mail programs show this part as a file beside the text. */
    boolean isAttachment() {
        String disposition = field("content-disposition").orElse("").toLowerCase(Locale.ROOT);
        return disposition.startsWith("attachment") || fileName().isPresent();
    }

    boolean isText() {
        return type.equals("text/plain") || type.equals("text/html");
    }
}
