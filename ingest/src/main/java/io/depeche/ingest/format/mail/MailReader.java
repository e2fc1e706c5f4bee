package io.depeche.ingest.format.mail;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reading;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an e-mail, or all in a mailbox file. It does not read attached files: a feed should send them as records.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</a>
 */
public final class MailReader {
    static final String FORMAT = "email";

    private static final Pattern ADDRESS =
            Pattern.compile("(?<name>[^<]*)<(?<address>[^<>\\s]{1,200})>.*", Pattern.DOTALL);

    private MailReader() {}

    /** The mails in {@code bytes}; each part is decoded in its own charset. */
    public static Reading read(byte[] bytes) {
        return new Reading(
                FORMAT,
                Mailbox.mails(bytes).stream()
                        .map(mail -> MailParser.read(mail, MailReader::found))
                        .toList());
    }

    private static Found found(MailPart mail) {
        Optional<String> machine = writtenByAMachine(mail);
        if (machine.isPresent()) {
            return Found.notNews(machine.get());
        }
        MailText.Reading text = MailText.of(mail);
        return text.problem() == null
                ? item(mail, text)
                : Found.broken("ENC-INVALID", text.problem() + ": the sender should declare it in the mail");
    }

    /** What a mail is that no person wrote: a report of a mail server, an automatic answer. */
    private static Optional<String> writtenByAMachine(MailPart mail) {
        if (mail.type().equals("multipart/report")) {
            return Optional.of("a mail server's report about another mail");
        }
        if (mail.type().equals("text/calendar")) {
            return Optional.of("an invitation for a calendar");
        }
        String submitted = mail.field("auto-submitted").orElse("no").toLowerCase(Locale.ROOT);
        return submitted.startsWith("auto-replied") ? Optional.of("an automatic answer to a mail") : Optional.empty();
    }

    private static Found item(MailPart mail, MailText.Reading text) {
        String subject = field(mail, "subject");
        String id = field(mail, "message-id");
        String from = field(mail, "from");
        return new FoundItem(
                new FoundItem.Claim(id, null, providers(from), bare(id), Map.of()),
                FoundItem.Marks.NONE,
                new FoundItem.Dates(date(mail), null, null),
                new WireItem.NewsLines(
                        subject == null ? List.of() : List.of(Whitespace.fold(subject)),
                        null,
                        name(from),
                        null,
                        null,
                        null),
                WireItem.Coding.NONE,
                WireItem.Rights.NONE,
                field(mail, "content-language"),
                text.body(),
                text.remarks());
    }

    private static @Nullable String field(MailPart mail, String name) {
        return mail.field(name)
                .map(value -> HeaderText.of(value, mail.charset()))
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    /** When the mail was written; else when the last server took it, which stands behind a semicolon. */
    private static @Nullable String date(MailPart mail) {
        String received = mail.field("received").orElse("");
        int when = received.lastIndexOf(';');
        String date = field(mail, "date");
        return date != null || when < 0 ? date : received.substring(when + 1).strip();
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
