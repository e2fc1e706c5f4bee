package io.depeche.ingest.format.mail;

import java.util.regex.Pattern;

/** The plain text of a mail. */
final class PlainText {
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");

    private PlainText() {}

    /** {@code text} with its lines put together as its part says. */
    static String of(String text, MailPart part) {
        if (!isYes(part, "format", "flowed")) {
            return text;
        }
        return FlowedText.unflowed(
                text, isYes(part, "delsp", "yes") ? FlowedText.Break.DELETED_SPACE : FlowedText.Break.SPACE);
    }

    /** {@code text} as markup with the same paragraphs and lines. */
    static String html(String text) {
        StringBuilder html = new StringBuilder(text.length() + 100);
        for (String paragraph : PARAGRAPHS.split(text.strip().replace("\r", ""), -1)) {
            html.append("<p>")
                    .append(paragraph
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\n", "<br/>"))
                    .append("</p>");
        }
        return html.toString();
    }

    private static boolean isYes(MailPart part, String parameter, String value) {
        return part.parameter("content-type", parameter)
                .filter(value::equalsIgnoreCase)
                .isPresent();
    }
}
