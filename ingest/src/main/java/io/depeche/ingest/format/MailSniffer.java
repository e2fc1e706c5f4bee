package io.depeche.ingest.format;

import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises an e-mail by its header fields (RFC 5322). */
final class MailSniffer {
    private static final int MAX_LINES = 60;
    private static final Pattern FIELD = Pattern.compile("(?<name>[A-Za-z][A-Za-z0-9-]{0,60}):.*");
    private static final Set<String> MAIL_ONLY =
            Set.of("received", "mime-version", "message-id", "return-path", "delivered-to");

    private MailSniffer() {}

    static boolean isMail(String text) {
        Iterator<String> lines = text.stripLeading().lines().limit(MAX_LINES).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            var field = FIELD.matcher(line);
            if (field.matches()) {
                if (MAIL_ONLY.contains(field.group("name").toLowerCase(Locale.ROOT))) {
                    return true;
                }
            } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
                return false;
            }
        }
        return false;
    }
}
