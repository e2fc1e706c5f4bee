package io.depeche.ingest.format.feed;

import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.People;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.found.VersionedUrn;
import io.depeche.ingest.format.xml.XmlBody;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.ingest.format.xml.XmlItems;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Presentation;
import io.depeche.model.WireItem.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9 to 2.0, with the modules that carry the text and its author.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://web.resource.org/rss/1.0/spec">RSS 1.0</a>
 */
public final class RssReader implements Reader {
    private static final XmlItems.Wanted WANTED = new XmlItems.Wanted(
            name -> name.getLocalPart().equals("item") || RssReader.OF_CHANNEL.contains(name.getLocalPart()),
            Set.of("item"));

    private static final Set<String> OF_CHANNEL =
            Set.of("title", "link", "language", "copyright", "rights", "publisher", "image", "textinput", "textInput");

    @Override
    public String format() {
        return "rss";
    }

    @Override
    public List<Found> read(String text) {
        Channel channel = new Channel();
        List<Found> found = read(text, channel);
        // where the channel's facts stand behind its items, these are read once more with them
        return channel.late ? read(text, channel) : found;
    }

    private static List<Found> read(String text, Channel channel) {
        return XmlItems.read(text, WANTED, channel::take, "an RSS document without items");
    }

    /** The channel's facts about all its items. */
    private static final class Channel {
        private final Map<String, String> fields = new HashMap<>();

        private boolean begun;
        private boolean late;

        void take(XmlElement element, Consumer<Found> found) {
            if (element.name().equals("item")) {
                begun = true;
                found.accept(item(element));
            } else if (element.elements().findAny().isEmpty() && !element.text().isEmpty()) {
                boolean isNew = fields.putIfAbsent(element.name(), element.text()) == null;
                late |= begun && isNew;
            }
        }

        private FoundItem item(XmlElement item) {
            String link = FirstOf.of(text(item, "link"), item.attribute("about"));
            String guid = FirstOf.of(item.childText("guid"), text(item, "identifier"));
            String id = FirstOf.of(guid, link);
            String published = FirstOf.of(item.childText("pubDate"), text(item, "date"), text(item, "published"));
            String title = Namespaces.named(item, "title")
                    .map(XmlElement::lineText)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElse(null);
            Body body = body(item);
            return new FoundItem(
                    new FoundItem.Claim(id, null, providers(item, link), VersionedUrn.stable(id), Map.of()),
                    FoundItem.Marks.NONE,
                    new FoundItem.Dates(
                            FirstOf.of(text(item, "updated"), text(item, "modified"), published),
                            published,
                            FeedEmbargo.of(item)),
                    new WireItem.NewsLines(
                            title == null ? List.of() : List.of(EscapedBody.line(title)),
                            null,
                            authors(item),
                            null,
                            null,
                            null),
                    new WireItem.Coding(subjects(item), List.of(), List.of()),
                    new WireItem.Rights(
                            FirstOf.of(
                                    text(item, "rights"),
                                    text(item, "copyright"),
                                    fields.get("copyright"),
                                    fields.get("rights")),
                            null),
                    FirstOf.of(text(item, "language"), item.attribute("xml:lang"), fields.get("language")),
                    body,
                    presentation(item, link, body),
                    List.of());
        }

        private @Nullable Presentation presentation(XmlElement item, @Nullable String link, @Nullable Body body) {
            String base = FirstOf.of(fields.get("link"));
            String guid = item.childText("guid");
            boolean isLink = item.child("guid")
                    .filter(element -> !"false".equals(element.attribute("isPermaLink")))
                    .isPresent();
            String written = FirstOf.of(item.namedText("origLink"), link, isLink ? guid : null);
            String summary = item.elements()
                    .filter(element -> element.name().equals("description")
                            && element.namespace().equals(item.namespace()))
                    .map(XmlElement::spacedText)
                    .findFirst()
                    .orElse(null);
            return FeedPresentation.of(WebAddress.of(written, base), summary, body, FeedPictures.of(item, base));
        }

        private List<String> providers(XmlElement item, @Nullable String link) {
            XmlElement origin = item.child("source").orElse(null);
            String address = origin == null ? null : origin.attribute("url");
            String source = FirstOf.of(
                    item.namedText("publisher"),
                    origin == null ? null : origin.text(),
                    fields.get("publisher"),
                    fields.get("title"));
            return Stream.of(Hosts.of(FirstOf.of(address, fields.get("link"), link)), source)
                    .filter(says -> says != null && !says.isBlank())
                    .distinct()
                    .toList();
        }
    }

    private static @Nullable String text(XmlElement item, String name) {
        return Namespaces.named(item, name)
                .map(XmlElement::spacedText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** All authors: an author of another module only where there is none. */
    private static @Nullable String authors(XmlElement item) {
        return FirstOf.of(
                People.of(Stream.of("creator", "author")
                        .flatMap(name -> Namespaces.named(item, name))
                        .map(AtomReader::name)),
                People.of(item.named("author").map(AtomReader::name)));
    }

    private static List<Subject> subjects(XmlElement item) {
        return Stream.of("category", "subject")
                .flatMap(name -> Namespaces.named(item, name))
                .map(category -> FirstOf.of(category.text(), category.attribute("term")))
                .filter(text -> text != null && !text.isBlank())
                .distinct()
                .map(text -> new Subject(null, text))
                .toList();
    }

    /** The full text if present, else the description. */
    private static @Nullable Body body(XmlElement item) {
        Stream<XmlElement> full =
                Stream.of("encoded", "body", "fulltext", "div").flatMap(item::named);
        Stream<XmlElement> brief =
                Stream.of("content", "description", "summary").flatMap(name -> Namespaces.named(item, name));
        return EscapedBody.firstWithWords(
                Stream.concat(full, brief).filter(XmlElement::hasText).map(XmlBody::of));
    }
}
