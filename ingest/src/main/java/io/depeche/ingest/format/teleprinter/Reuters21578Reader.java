package io.depeche.ingest.format.teleprinter;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the SGML of the Reuters-21578 collection: any number of documents, which are not XML.
 *
 * @see <a href="https://archive.ics.uci.edu/dataset/137/reuters+21578+text+categorization+collection">Reuters-21578</a>
 */
public final class Reuters21578Reader implements Reader {
    private static final Pattern NEW_ID = Pattern.compile("\\bNEWID\\s*=\\s*\"(?<id>[^\"]{1,20})\"");
    private static final String START = "<REUTERS";
    private static final String END = "</REUTERS>";

    /** The lists of codes, each entry in a D element. */
    private static final List<String> LISTS = List.of("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES");

    @Override
    public String format() {
        return "reuters21578";
    }

    @Override
    public List<Found> read(String text) {
        List<Found> found = new ArrayList<>();
        int at = text.indexOf(START);
        while (at >= 0) {
            int next = text.indexOf(START, at + 1);
            String document = text.substring(at, next < 0 ? text.length() : next);
            int end = document.indexOf(END);
            found.add(end < 0 ? cut(found.size() + 1) : document(document.substring(0, end)));
            at = next;
        }
        return found.isEmpty() ? List.of(Found.notNews("a collection without documents")) : found;
    }

    private static Found cut(int number) {
        return Found.broken(
                "RAW-TRUNCATED", "document " + number + " has no " + END + ": it is truncated, send it again");
    }

    private static FoundItem document(String sgml) {
        Matcher id = NEW_ID.matcher(sgml.substring(0, Math.max(0, sgml.indexOf('>'))));
        String text = Objects.requireNonNullElse(element(sgml, "TEXT"), "");
        String title = element(text, "TITLE");
        return new FoundItem(
                new FoundItem.Claim(id.find() ? id.group("id") : null, null, List.of("Reuters-21578")),
                FoundItem.Marks.NONE,
                new FoundItem.Dates(date(sgml), null, null),
                new WireItem.NewsLines(
                        title == null || title.isBlank() ? List.of() : List.of(Whitespace.fold(title)),
                        null,
                        folded(element(text, "AUTHOR")),
                        folded(element(text, "DATELINE")),
                        null,
                        null),
                coding(sgml),
                WireItem.Rights.NONE,
                "en",
                body(text),
                List.of());
    }

    private static @Nullable String date(String sgml) {
        String date = folded(element(sgml, "DATE"));
        Matcher time = Pattern.compile("\\d{1,2}-[A-Za-z]{3}-\\d{4} \\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?")
                .matcher(date == null ? "" : date);
        return time.find() ? time.group() : date;
    }

    private static WireItem.Coding coding(String sgml) {
        List<Subject> subjects = LISTS.stream()
                .flatMap(list -> entries(element(sgml, list))
                        .map(entry -> new Subject(list.toLowerCase(Locale.ROOT) + ":" + entry, null)))
                .toList();
        return new WireItem.Coding(subjects, List.of(), List.of());
    }

    private static Stream<String> entries(@Nullable String list) {
        return list == null
                ? Stream.empty()
                : Stream.of(list.split("</D>"))
                        .map(entry -> entry.replaceFirst("^\\s*<D>", "").strip())
                        .filter(entry -> !entry.isEmpty());
    }

    /** The BODY; the whole text if it has no parts, or the title of an alert without a body. */
    private static @Nullable Body body(String text) {
        String body = element(text, "BODY");
        String plain = body == null ? Parser.unescapeEntities(text.replaceAll("</?[A-Z]{4,8}>", " "), false) : body;
        String clean = Frame.clean(plain).strip();
        return clean.isEmpty() ? null : new Body(Body.Kind.TEXT, clean);
    }

    /** The content of the first element with this name, references resolved; null when there is none. */
    private static @Nullable String element(String sgml, String name) {
        int start = sgml.indexOf("<" + name);
        int open = start < 0 ? -1 : sgml.indexOf('>', start);
        int end = open < 0 ? -1 : sgml.indexOf("</" + name + ">", open);
        if (end < 0) {
            return null;
        }
        String inside = sgml.substring(open + 1, end);
        // TEXT stays unresolved, because its parts are searched for in it
        return name.equals("TEXT") || LISTS.contains(name)
                ? inside
                : Frame.clean(Parser.unescapeEntities(inside, false));
    }

    private static @Nullable String folded(@Nullable String text) {
        String folded = text == null ? "" : Whitespace.fold(text);
        return folded.isEmpty() ? null : folded;
    }
}
