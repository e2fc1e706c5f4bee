package io.depeche.ingest.format.mail;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises an e-mail by its header fields (RFC 5322). */
public final class MailSniffer {
    private static final int MAX_LINES = 60;
    private static final Pattern FIELD = Pattern.compile("(?<name>[A-Za-z][A-Za-z0-9-]{0,60}):.*");

    /** The line before a mail in a mailbox file (RFC 4155). */
    private static final Pattern MBOX = Pattern.compile("From .{1,200}\\d{4}\\s*");

    private static final Set<String> MAIL_ONLY =
            Set.of("received", "mime-version", "message-id", "return-path", "delivered-to");

    /** A plain text may begin with one or two of these; all three mean a mail. */
    private static final Set<String> MAIL_TOGETHER = Set.of("from", "subject", "date");

    private MailSniffer() {}

    /** Whether {@code line}, the first one, only announces a mail. */
    static boolean isMailboxLine(String line) {
        return MBOX.matcher(line).matches();
    }

    public static boolean isMail(String text) {
        Set<String> seen = new HashSet<>();
        Iterator<String> lines = text.stripLeading().lines().limit(MAX_LINES).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (seen.isEmpty() && isMailboxLine(line)) {
                continue;
            }
            var field = FIELD.matcher(line);
            if (field.matches()) {
                String name = field.group("name").toLowerCase(Locale.ROOT);
                seen.add(name);
                if (MAIL_ONLY.contains(name)) {
                    return true;
                }
            } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
                return line.isBlank() && seen.containsAll(MAIL_TOGETHER);
            }
        }
        return false;
    }
}
