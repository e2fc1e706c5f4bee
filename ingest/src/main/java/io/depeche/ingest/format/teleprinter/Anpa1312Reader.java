package io.depeche.ingest.format.teleprinter;

import io.depeche.ingest.format.found.FirstOf;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ANPA 1312: SYN SYN SOH service, number and selector; priority, category, keyword, date and words; STX text ETX
 * stamp EOT.
 *
 * @see <a href="https://en.wikipedia.org/wiki/ANPA-1312">ANPA-1312</a>
 */
public final class Anpa1312Reader implements Reader {
    private static final Pattern NUMBER = Pattern.compile("(?<service>[A-Za-z]) ?(?<number>\\d{4})(?<rest>.*)");
    private static final Pattern KEYWORD = Pattern.compile(
            "(?<priority>[A-Za-z]) (?<category>[A-Za-z])(?<controls>[\\x11-\\x14]{0,3}) *(?<keyword>.*?) *"
                    + "(?:(?<day>\\d\\d-\\d\\d) *)?(?<words>\\d{1,5})? *");
    private static final Pattern AGENCY = Pattern.compile("(?<agency>[A-Z]{2,5})-[A-Z]");
    private static final Map<String, String> URGENCY =
            Map.of("f", "1", "b", "2", "u", "3", "r", "4", "d", "5", "a", "6");
    private static final int DAY = "2026-02-26".length();
    private static final int LONGEST_LINE = 300;
    private static final char TABULAR = '\u0012';

    private final HeadWords words;
    private final WireStamp stamps;

    /** @param words tell the lines before the text and the months apart */
    public Anpa1312Reader(Words words) {
        this.words = new HeadWords(words);
        this.stamps = new WireStamp(words);
    }

    @Override
    public String format() {
        return "anpa-1312";
    }

    @Override
    public List<Found> read(String text) {
        return Frame.in(text).stream().map(this::message).toList();
    }

    private Found message(Frame frame) {
        List<String> head = frame.header().replace("\r", "").lines().toList();
        String first = head.isEmpty() ? "" : head.get(0);
        String second = head.size() < 2 ? "" : head.get(1);
        String name = Frame.clean(first);
        if (!frame.opened() || !frame.closed()) {
            return Found.broken(
                    "RAW-TRUNCATED",
                    "the message '" + Problem.shortened(name, 60) + "' ends without " + (frame.opened() ? "ETX" : "STX")
                            + ": it is truncated, send it again");
        }
        AnpaText text = AnpaText.of(Frame.clean(frame.text()), second.indexOf(TABULAR) >= 0, words);
        if (text.isEmpty()) {
            return Found.notNews("a message without text, such as a line test: '" + name + "'");
        }
        String keyword = second.length() > LONGEST_LINE ? "" : second;
        return item(name, KEYWORD.matcher(keyword), text, Frame.clean(frame.trailer()));
    }

    private FoundItem item(String first, Matcher keyword, AnpaText text, String trailer) {
        boolean known = keyword.matches();
        String stamp = stamps.iso(trailer);
        String slug = known ? keyword.group("keyword") : null;
        return new FoundItem(
                claim(first, stamp, trailer),
                new FoundItem.Marks(
                        null,
                        List.of(),
                        known ? URGENCY.get(keyword.group("priority").toLowerCase(Locale.ROOT)) : null),
                new FoundItem.Dates(stamp, null, null),
                new WireItem.NewsLines(
                        text.headlines(), FirstOf.of(text.slugline(), slug), text.byline(), null, null, text.note()),
                known ? subject(keyword.group("category")) : WireItem.Coding.NONE,
                WireItem.Rights.NONE,
                null,
                text.body().isEmpty() ? null : new Body(Body.Kind.TEXT, text.body()),
                List.of());
    }

    /** The claim of a message: numbers restart, so only number and day together identify it. */
    private static FoundItem.Claim claim(String first, @Nullable String stamp, String trailer) {
        Matcher number = NUMBER.matcher(first.strip());
        Matcher agency = AGENCY.matcher(trailer);
        String id = number.matches() && stamp != null
                ? number.group("service") + number.group("number") + "-" + stamp.substring(0, DAY)
                : null;
        return new FoundItem.Claim(id, null, agency.find() ? List.of(agency.group("agency")) : List.of());
    }

    private static WireItem.Coding subject(String category) {
        return new WireItem.Coding(List.of(new Subject("anpa:" + category, null)), List.of(), List.of());
    }
}
