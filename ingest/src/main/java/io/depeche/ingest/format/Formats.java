package io.depeche.ingest.format;

import io.depeche.ingest.feed.FeedProfile;
import io.depeche.ingest.feed.XmlLayout;
import io.depeche.ingest.format.feed.LayoutReader;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.found.Reading;
import io.depeche.ingest.format.json.JsonReader;
import io.depeche.ingest.format.mail.MailReader;
import io.depeche.ingest.format.mail.MailSniffer;
import io.depeche.ingest.format.teleprinter.Anpa1312Reader;
import io.depeche.ingest.format.teleprinter.Iptc7901Reader;
import io.depeche.model.Problem;
import io.depeche.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses the reader for an input by its content, and reads it. Bad input is an outcome, never an exception. */
public final class Formats {
    private static final TextReader TEXT = new TextReader();

    /** An object or array of JSON, as opposed to a text that starts with a bracket. */
    private static final Pattern JSON =
            Pattern.compile("\\s*(?:\\{\\s*(?:[\"'}]|$)|\\[\\s*(?:(?:[\\[{\"\\]\\d-]|null\\b|true\\b|false\\b)|$))");

    /** A few lines, as programs print them, and then a document. */
    private static final Pattern XML_BEHIND_TEXT = Pattern.compile(
            "[^<]{0,2000}+(?:<\\?xml\\s[^>]{0,200}\\?>|<!DOCTYPE\\s|<(?:nitf|newsItem|newsMessage|NewsML|rss|feed)[\\s>])");

    /** A few words or signs, as queues and logs write them, and then an object of JSON. */
    private static final Pattern JSON_BEHIND_TEXT =
            Pattern.compile("[^{\\n]{0,200}+\\n?+[^{\\n]{0,200}+\\{\\s*\"[\\w$@:.-]{1,60}\"\\s*:\\s*[\"\\[{\\dtfn-]");

    private static final int LONGEST_HEADER = 1 << 16;

    private final MarkupSniffer markup;
    private final Reader iptc7901;
    private final Reader anpa1312;

    /**
     * @param profiles with the layouts of XML that only one agency writes
     * @param words tell the lines of teleprinter messages apart
     */
    public Formats(List<FeedProfile> profiles, Words words) {
        Map<String, Reader> byRoot = new HashMap<>();
        for (FeedProfile profile : profiles) {
            XmlLayout layout = profile.xml();
            if (layout != null) {
                LayoutReader reader =
                        new LayoutReader(layout, Objects.requireNonNullElse(profile.provider(), profile.name()));
                layout.roots().forEach(root -> byRoot.putIfAbsent(root, reader));
            }
        }
        this.markup = new MarkupSniffer(byRoot);
        this.iptc7901 = new Iptc7901Reader(words);
        this.anpa1312 = new Anpa1312Reader(words);
    }

    /**
     * Reads all items of a text.
     *
     * @param text decoded, without control characters
     * @param bytes the same, undecoded, because the parts of a mail have their own charsets
     */
    public Reading read(String text, byte[] bytes) {
        if (text.stripLeading().startsWith("<")) {
            Reading reading = markup.read(text);
            return reading == null ? plain(text) : reading;
        }
        if (JSON.matcher(text).lookingAt()) {
            return JsonReader.read(text);
        }
        return MailSniffer.isMail(text) ? MailReader.read(bytes) : plain(text);
    }

    /**
     * Reads a web page.
     *
     * @param written each character for a byte of UTF-8
     */
    public Reading readPage(String written) {
        return markup.readPage(written);
    }

    private static Reading plain(String text) {
        Optional<String> other = NotNews.in(text);
        if (other.isPresent()) {
            return new Reading(TEXT.format(), List.of(Found.broken("FMT-UNKNOWN", Reading.looksLike(other.get()))));
        }
        if (JSON_BEHIND_TEXT.matcher(text).lookingAt()) {
            return Reading.unknown("FMT-MALFORMED", "text before JSON: send the JSON alone");
        }
        return XML_BEHIND_TEXT.matcher(text).lookingAt()
                ? Reading.unknown("FMT-MALFORMED", "text before an XML document: send the document alone")
                : TEXT.reading(text);
    }

    /** Whether {@code bytes} are a mail, or a mailbox file. */
    public static boolean isMail(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        if (start == bytes.length || !Character.isLetter(bytes[start])) {
            return false;
        }
        int length = Math.min(bytes.length, LONGEST_HEADER);
        return MailSniffer.isMail(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** Whether {@code bytes} are a web page. */
    public boolean isPage(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        return start < bytes.length
                && bytes[start] == '<'
                && markup.isPage(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** The problem with {@code bytes} that are not text, such as an image; empty when they may be text. */
    public static Optional<Problem> binary(byte[] bytes) {
        return ByteSniffer.binary(bytes);
    }

    /** Whether {@code bytes} are framed in control characters: IPTC 7901, ANPA 1312. */
    public static boolean isFramed(byte[] bytes) {
        return ByteSniffer.frame(bytes).isPresent();
    }

    /**
     * Reads all messages framed in control characters.
     *
     * @param text decoded, with its control characters
     */
    public Reading readFramed(byte[] bytes, String text) {
        return switch (ByteSniffer.frame(bytes).orElseThrow()) {
            case IPTC_7901 -> iptc7901.reading(text);
            case ANPA_1312 -> anpa1312.reading(text);
        };
    }
}
