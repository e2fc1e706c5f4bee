package io.depeche.ingest.format.feed;

import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.Escapes;
import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.People;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.newsml.NitfDocument;
import io.depeche.ingest.format.xml.XmlBody;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.ingest.format.xml.XmlItems;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Body.Kind;
import io.depeche.model.WireItem.Presentation;
import io.depeche.model.WireItem.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads Atom 1.0 and 0.3: a feed or a single entry, and the deleted entries of RFC 6721 as kills.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6721">RFC 6721</a>
 */
public final class AtomReader implements Reader {
    private static final Set<String> ENTRIES = Set.of("entry", "deleted-entry");

    private static final Set<String> OF_FEED = Set.of("title", "id", "rights", "copyright", "author", "link");

    @Override
    public String format() {
        return "atom";
    }

    @Override
    public List<Found> read(String text) {
        Feed feed = new Feed();
        return XmlItems.read(
                text,
                new XmlItems.Wanted(
                        name -> ENTRIES.contains(name.getLocalPart()) || OF_FEED.contains(name.getLocalPart()),
                        ENTRIES),
                feed::take,
                "an Atom document without entries");
    }

    /** The feed's facts about all its entries. */
    private static final class Feed {
        private final Map<String, String> fields = new HashMap<>();

        void take(XmlElement element, Consumer<Found> found) {
            switch (element.name()) {
                case "entry" -> found.accept(entry(element));
                case "deleted-entry" -> found.accept(deleted(element));
                case "author" -> put("author", element.namedText("name"));
                case "link" -> put("link", element.attribute("href"));
                default -> put(element.name(), element.text());
            }
        }

        private void put(String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                fields.putIfAbsent(name, value);
            }
        }

        private FoundItem entry(XmlElement entry) {
            String published =
                    FirstOf.of(entry.namedText("published"), entry.namedText("issued"), entry.namedText("created"));
            String link = link(entry);
            AtomExtras extras = new AtomExtras(entry);
            List<String> headlines = extras.headlines();
            List<String> title = title(entry);
            return new FoundItem(
                    new FoundItem.Claim(FirstOf.of(entry.namedText("id"), link), null, providers(entry, link)),
                    new FoundItem.Marks(isDraft(entry) ? "withheld" : extras.status(), List.of(), null),
                    new FoundItem.Dates(
                            FirstOf.of(entry.namedText("updated"), entry.namedText("modified"), published),
                            published,
                            FeedEmbargo.of(entry)),
                    new WireItem.NewsLines(
                            headlines.isEmpty() ? title : headlines,
                            FirstOf.of(extras.slugline(), headlines.isEmpty() ? null : first(title)),
                            FirstOf.of(extras.byline(), authors(entry)),
                            extras.dateline(),
                            null,
                            null),
                    new WireItem.Coding(subjects(entry), List.of(), List.of()),
                    new WireItem.Rights(
                            FirstOf.of(
                                    entry.namedText("rights"),
                                    entry.namedText("copyright"),
                                    fields.get("rights"),
                                    fields.get("copyright")),
                            null),
                    FirstOf.of(contentLanguage(entry), entry.attribute("xml:lang")),
                    extras.nitf().map(NitfDocument::body).orElseGet(() -> body(entry)),
                    presentation(entry, link),
                    List.of());
        }

        private @Nullable Presentation presentation(XmlElement entry, @Nullable String link) {
            String base = FirstOf.of(entry.attribute("xml:base"), fields.get("link"));
            return FeedPresentation.of(
                    WebAddress.of(FirstOf.of(entry.namedText("origLink"), link), base),
                    entry.childText("summary"),
                    body(entry),
                    FeedPictures.of(entry, base));
        }

        private FoundItem deleted(XmlElement entry) {
            String when = entry.attribute("when");
            return new FoundItem(
                    new FoundItem.Claim(entry.attribute("ref"), null, providers(entry, null)),
                    new FoundItem.Marks("canceled", List.of(), null),
                    new FoundItem.Dates(when, null, null),
                    new WireItem.NewsLines(List.of(), null, null, null, null, entry.namedText("comment")),
                    WireItem.Coding.NONE,
                    WireItem.Rights.NONE,
                    null,
                    null,
                    List.of());
        }

        private List<String> providers(XmlElement entry, @Nullable String link) {
            String source = entry.named("source")
                    .findFirst()
                    .map(s -> s.namedText("title"))
                    .orElse(null);
            return Stream.of(
                            Hosts.of(FirstOf.of(fields.get("link"), link, fields.get("id"))),
                            FirstOf.of(source, fields.get("title"), fields.get("author")))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private @Nullable String authors(XmlElement entry) {
            String names = People.of(entry.named("author").map(AtomReader::name));
            return names == null ? fields.get("author") : names;
        }
    }

    /** The name of a person, who may have a title and an address too. */
    static String name(XmlElement person) {
        return Objects.requireNonNullElse(person.namedText("name"), person.spacedText());
    }

    private static @Nullable String first(List<String> lines) {
        return lines.isEmpty() ? null : lines.get(0);
    }

    private static boolean isDraft(XmlElement entry) {
        return entry.below("draft")
                .map(draft -> draft.text().equalsIgnoreCase("yes"))
                .orElse(false);
    }

    private static @Nullable String link(XmlElement entry) {
        return entry.named("link")
                .filter(link -> Objects.requireNonNullElse(link.attribute("rel"), "alternate")
                        .equals("alternate"))
                .map(link -> link.attribute("href"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<String> title(XmlElement entry) {
        return Namespaces.named(entry, "title")
                .map(title -> EscapedBody.line(title.lineText()))
                .filter(line -> !line.isEmpty())
                .limit(1)
                .toList();
    }

    private static List<Subject> subjects(XmlElement entry) {
        return entry.named("category")
                .map(category -> FirstOf.of(category.attribute("label"), category.attribute("term"), category.text()))
                .filter(Objects::nonNull)
                .distinct()
                .map(text -> new Subject(null, text))
                .toList();
    }

    private static Optional<XmlElement> content(XmlElement entry) {
        return Stream.of("content", "summary")
                .flatMap(name -> Namespaces.named(entry, name))
                .filter(element -> Escapes.hasWords(element.text()) && isText(element))
                .findFirst();
    }

    /** Whether content is text: other media types are in base 64, as RFC 4287 says in section 4.1.3.3. */
    private static boolean isText(XmlElement content) {
        String type =
                Objects.requireNonNullElse(content.attribute("type"), "text").toLowerCase(Locale.ROOT);
        return type.indexOf('/') < 0
                || type.startsWith("text/")
                || type.contains("xml")
                || type.contains("html")
                || content.attribute("mode") != null;
    }

    private static @Nullable String contentLanguage(XmlElement entry) {
        return content(entry).map(element -> element.attribute("xml:lang")).orElse(null);
    }

    private static @Nullable Body body(XmlElement entry) {
        return content(entry)
                .map(element -> Objects.equals(element.attribute("type"), "text")
                        ? new Body(Kind.TEXT, element.ownText())
                        : XmlBody.of(element))
                .orElse(null);
    }
}
