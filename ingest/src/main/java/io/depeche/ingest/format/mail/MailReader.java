package io.depeche.ingest.format.mail;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reading;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an e-mail. It ignores attachments: a feed should send files as records.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</a>
 */
public final class MailReader {
    static final String FORMAT = "email";

    private static final Pattern ADDRESS =
            Pattern.compile("(?<name>[^<]*)<(?<address>[^<>\\s]{1,200})>.*", Pattern.DOTALL);

    private MailReader() {}

    /** The mail in {@code bytes}; each part is decoded in its own charset. */
    public static Reading read(byte[] bytes) {
        return new Reading(FORMAT, List.of(Mail.read(bytes, MailReader::item)));
    }

    private static Found item(Mail mail) {
        String subject = mail.field("subject");
        String id = mail.field("message-id");
        String from = mail.field("from");
        return new FoundItem(
                new FoundItem.Claim(id, null, providers(from), bare(id), Map.of()),
                FoundItem.Marks.NONE,
                new FoundItem.Dates(mail.field("date"), null, null),
                new WireItem.NewsLines(
                        subject == null ? List.of() : List.of(Whitespace.fold(subject)),
                        null,
                        name(from),
                        null,
                        null,
                        null),
                WireItem.Coding.NONE,
                WireItem.Rights.NONE,
                mail.field("content-language"),
                mail.body(),
                mail.remarks());
    }

    private static @Nullable String bare(@Nullable String id) {
        return id == null ? null : id.replaceAll("^<|>$", "");
    }

    private static List<String> providers(@Nullable String from) {
        Matcher address = ADDRESS.matcher(from == null ? "" : from);
        String plain = address.matches() ? address.group("address") : from == null ? "" : from.strip();
        int at = plain.lastIndexOf('@');
        String domain = at < 0 ? "" : plain.substring(at + 1).strip();
        return domain.isEmpty() ? List.of() : List.of(domain);
    }

    /** The name of a sender who gives one. */
    private static @Nullable String name(@Nullable String from) {
        Matcher address = ADDRESS.matcher(from == null ? "" : from);
        String name =
                address.matches() ? address.group("name").replace("\"", "").strip() : "";
        return name.isEmpty() || name.contains("@") ? null : name;
    }
}
