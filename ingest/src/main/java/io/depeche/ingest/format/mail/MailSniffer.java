package io.depeche.ingest.format.mail;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises an e-mail by its header fields (RFC 5322), in any order. */
public final class MailSniffer {
    private static final int MAX_LINES = 100;
    private static final Pattern FIELD = Pattern.compile("(?<name>[A-Za-z][A-Za-z0-9-]{0,60}):(?<value>.*)");
    private static final Pattern ADDRESS = Pattern.compile(".*\\S@\\S+\\.\\S.*");

    /** Fields that nothing but a mail has. */
    private static final Set<String> MAIL_ONLY =
            Set.of("received", "mime-version", "message-id", "return-path", "delivered-to", "dkim-signature");

    /** The beginnings of field names that only programs write. */
    private static final Pattern OF_PROGRAMS = Pattern.compile(
            "(?:x|list|arc|resent|authentication|received|auto|thread)-.+|content-transfer-encoding|in-reply-to");

    /** A value of {@code Content-Type} that only a mail has. */
    private static final Pattern OF_MAIL =
            Pattern.compile("\\s*(?:multipart/|message/rfc822|text/(?:plain|html)\\s*;).*", Pattern.CASE_INSENSITIVE);

    /** A plain text may begin with one or two of these; all three mean a mail. */
    private static final Set<String> MAIL_TOGETHER = Set.of("from", "subject", "date");

    private MailSniffer() {}

    /** Whether {@code text} starts with the header fields of a mail. */
    public static boolean isMail(String text) {
        Map<String, String> seen = new HashMap<>();
        Iterator<String> lines = text.stripLeading().lines().limit(MAX_LINES).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (seen.isEmpty() && Mailbox.isLine(line)) {
                continue;
            }
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                String name = field.group("name").toLowerCase(Locale.ROOT);
                seen.putIfAbsent(name, field.group("value"));
                if (MAIL_ONLY.contains(name)) {
                    return true;
                }
            } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
                return line.isBlank() && areOfMail(seen);
            }
        }
        return false;
    }

    private static boolean areOfMail(Map<String, String> fields) {
        boolean sent = ADDRESS.matcher(fields.getOrDefault("from", "")).matches();
        boolean addressed = fields.containsKey("subject") || fields.containsKey("to");
        return fields.keySet().containsAll(MAIL_TOGETHER)
                || (sent && addressed)
                || OF_MAIL.matcher(fields.getOrDefault("content-type", "")).matches()
                || (addressed
                        && fields.keySet().stream()
                                .anyMatch(name -> OF_PROGRAMS.matcher(name).matches()));
    }
}
