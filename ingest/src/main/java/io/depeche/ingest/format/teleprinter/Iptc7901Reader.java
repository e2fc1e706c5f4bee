package io.depeche.ingest.format.teleprinter;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reader;
import io.depeche.model.Problem;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Subject;
import io.depeche.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads IPTC 7901: SOH source, number, priority, category, words; keywords; STX headline, byline, text ETX time EOT.
 *
 * @see <a href="https://iptc.org/std/IPTC7901/1.0/specification/7901V5.pdf">IPTC 7901, the text transmission format</a>
 */
public final class Iptc7901Reader implements Reader {
    private static final Pattern HEADER = Pattern.compile(
            "(?<source>[A-Za-z]{1,10}) ?(?<number>\\d{1,6}) +(?<priority>\\d) +(?<category>[A-Za-z]{1,4})"
                    + "(?: +(?<words>\\d{1,5}))?(?: +(?<rest>.*))?");
    private static final Pattern AGENCY = Pattern.compile("\\b(?<agency>\\p{L}{2,10})(?:-\\p{L}+)? *\\d{2,5}\\b");

    private static final Pattern SENDER = Pattern.compile("(?<sender>[A-Z]{2,5})-\\d");
    private static final int LONGEST_LINE = 300;
    private static final int SHOWN = 60;

    private final HeadWords words;
    private final WireStamp stamps;

    /** @param words tell the lines before the text and the months apart */
    public Iptc7901Reader(Words words) {
        this.words = new HeadWords(words);
        this.stamps = new WireStamp(words);
    }

    @Override
    public String format() {
        return "iptc-7901";
    }

    @Override
    public List<Found> read(String text) {
        return Frame.in(text).stream().map(this::message).toList();
    }

    private Found message(Frame frame) {
        List<String> head = Frame.clean(frame.header()).lines().toList();
        String first = head.isEmpty() ? "" : Problem.shortened(head.get(0).strip(), LONGEST_LINE);
        if (frame.opened() && !frame.closed()) {
            return Found.broken(
                    "RAW-TRUNCATED",
                    "the message '" + Problem.shortened(first, SHOWN)
                            + "' ends without ETX or EOT: it is truncated, send it again");
        }
        List<String> others = head.stream().skip(1).map(String::strip).toList();
        String content = frame.opened() ? Frame.clean(frame.text()) : String.join("\n", others);
        if (content.isBlank()) {
            return frame.closed()
                    ? Found.notNews(
                            "a message without text, such as a line test: '" + Problem.shortened(first, SHOWN) + "'")
                    : Found.broken(
                            "RAW-TRUNCATED",
                            "the message '" + Problem.shortened(first, SHOWN) + "' is truncated before its text");
        }
        return item(first, frame.opened() ? others : List.of(), TeleprinterText.of(content, words), frame.trailer());
    }

    private FoundItem item(String first, List<String> keywords, TeleprinterText text, String trailer) {
        Matcher header = HEADER.matcher(first);
        boolean known = header.matches();
        String stamp = stamps.iso(Frame.clean(trailer));
        return new FoundItem(
                known ? claim(header, stamp, trailer) : FoundItem.Claim.NONE,
                new FoundItem.Marks(null, List.of(), known ? priority(header.group("priority")) : null),
                new FoundItem.Dates(stamp, null, null),
                new WireItem.NewsLines(
                        text.headlines(), slugline(keywords, text), text.byline(), null, null, text.note()),
                known ? subject(header.group("category")) : WireItem.Coding.NONE,
                WireItem.Rights.NONE,
                null,
                text.body().isBlank() ? null : new Body(Body.Kind.TEXT, text.body()),
                List.of());
    }

    /** The claim of a message: numbers restart every day, so only number and day together identify it. */
    private static FoundItem.Claim claim(Matcher header, @Nullable String stamp, String trailer) {
        String number = header.group("source") + header.group("number");
        Matcher agency = AGENCY.matcher(header.group("rest") == null ? "" : header.group("rest"));
        return new FoundItem.Claim(
                stamp == null ? null : number + "-" + stamp.substring(0, 10),
                null,
                agency.find() ? List.of(agency.group("agency")) : sender(trailer));
    }

    /** The sender; some agencies sign after the text: {@code KWS-21:37-09-12-18}. */
    private static List<String> sender(String trailer) {
        Matcher sender = SENDER.matcher(trailer);
        return sender.lookingAt() ? List.of(sender.group("sender")) : List.of();
    }

    private static @Nullable String priority(String digit) {
        return digit.equals("0") ? null : digit;
    }

    private static @Nullable String slugline(List<String> keywords, TeleprinterText text) {
        String line = Stream.concat(keywords.stream(), Stream.ofNullable(text.keywords()))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" "));
        return line.isEmpty() ? null : line;
    }

    private static WireItem.Coding subject(String category) {
        Subject subject = new Subject("iptc7901:" + category.toLowerCase(Locale.ROOT), null);
        return new WireItem.Coding(List.of(subject), List.of(), List.of());
    }
}
