package io.depeche.ingest.format;

import java.util.List;
import java.util.regex.Pattern;

/** Chooses the reader for a text by what the text is, and reads it. */
public final class Formats {
    private static final NewsMlG2Reader NEWSML_G2 = new NewsMlG2Reader();
    private static final HtmlReader HTML = new HtmlReader();
    private static final NinjsReader NINJS = new NinjsReader();
    private static final TextReader TEXT = new TextReader();

    /** An object or array of JSON, as opposed to a text that starts with a bracket. */
    private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*(?:[\"'}]|$)|\\[\\s*(?:[\\[{\"\\]\\d-]|$))");

    private Formats() {}

    /**
     * Reads all items of a text. Bad input is an outcome, never an exception.
     *
     * @param text decoded, without control characters
     */
    public static Reading read(String text) {
        if (text.stripLeading().startsWith("<")) {
            Reading markup = MarkupSniffer.read(text, NEWSML_G2, HTML);
            return markup == null ? TEXT.reading(text) : markup;
        }
        if (JSON.matcher(text).lookingAt()) {
            return NINJS.reading(text);
        }
        if (MailSniffer.isMail(text)) {
            return Reading.unread("an e-mail (header fields)");
        }
        return TEXT.reading(text);
    }

    /** Reads an item whose bytes show a format that no text shows, such as IPTC 7901; empty when they show none. */
    public static List<Found> readBytes(byte[] bytes) {
        return ByteSniffer.describe(bytes)
                .map(problem -> List.<Found>of(new Found.Broken(problem)))
                .orElse(List.of());
    }
}
