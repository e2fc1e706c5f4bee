package io.depeche.ingest.format.feed;

import io.depeche.ingest.feed.XmlLayout;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reader;
import io.depeche.ingest.format.xml.Markup;
import io.depeche.ingest.format.xml.XmlBody;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.ingest.format.xml.XmlItems;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads XML that only one agency writes, by the layout in its feed profile. */
public final class LayoutReader implements Reader {
    private final XmlLayout layout;
    private final String provider;

    /**
     * @param layout the location of the fields
     * @param provider the value that identifies such items as the agency's
     */
    public LayoutReader(XmlLayout layout, String provider) {
        this.layout = layout;
        this.provider = provider;
    }

    @Override
    public String format() {
        return "xml";
    }

    @Override
    public List<Found> read(String text) {
        return XmlItems.read(
                text,
                XmlItems.Wanted.items(layout.item()),
                (element, found) -> found.accept(item(element)),
                "a document without " + layout.item() + " elements");
    }

    private Found item(XmlElement item) {
        Optional<Map.Entry<String, String>> skip = layout.skip().entrySet().stream()
                .filter(rule -> values(item, rule.getKey()).anyMatch(rule.getValue()::equals))
                .findFirst();
        if (skip.isPresent()) {
            return Found.notNews("an item whose " + skip.get().getKey() + " is '"
                    + skip.get().getValue() + "' is not an article");
        }
        return new FoundItem(
                new FoundItem.Claim(first(item, "id"), first(item, "version"), List.of(provider)),
                new FoundItem.Marks(first(item, "pubStatus"), all(item, "signal"), first(item, "urgency")),
                new FoundItem.Dates(
                        first(item, "versionCreated"), first(item, "firstCreated"), first(item, "embargoed")),
                new WireItem.NewsLines(
                        all(item, "headline").stream().map(EscapedBody::line).toList(),
                        first(item, "slugline"),
                        first(item, "byline"),
                        first(item, "dateline"),
                        first(item, "located"),
                        first(item, "edNote")),
                coding(item),
                new WireItem.Rights(first(item, "copyrightNotice"), first(item, "usageTerms")),
                first(item, "language"),
                body(item),
                List.of());
    }

    private WireItem.Coding coding(XmlElement item) {
        return new WireItem.Coding(
                all(item, "subject").stream()
                        .map(code -> new Subject(code, null))
                        .toList(),
                all(item, "isin").stream()
                        .map(isin -> new CodedSymbol("ISIN", isin, null, null))
                        .toList(),
                all(item, "genre"));
    }

    private @Nullable Body body(XmlElement item) {
        List<Body> parts = layout.paths("body").stream()
                .flatMap(path -> elements(item, path.split("/")))
                .filter(element -> !element.text().isEmpty())
                .map(XmlBody::of)
                .toList();
        if (parts.size() < 2) {
            return parts.isEmpty() ? null : parts.get(0);
        }
        return new Body(
                Body.Kind.HTML,
                parts.stream()
                        .map(part -> part.kind() == Body.Kind.TEXT
                                ? "<p>" + Markup.escaped(part.value()) + "</p>"
                                : part.value())
                        .collect(Collectors.joining("\n")));
    }

    private @Nullable String first(XmlElement item, String field) {
        return all(item, field).stream().findFirst().orElse(null);
    }

    private List<String> all(XmlElement item, String field) {
        return layout.paths(field).stream()
                .flatMap(path -> values(item, path))
                .distinct()
                .toList();
    }

    /** The values at a path: texts of elements, or of an attribute where the last step starts with {@code @}. */
    private static Stream<String> values(XmlElement item, String path) {
        int at = path.lastIndexOf('@');
        if (at < 0) {
            return elements(item, path.split("/")).map(XmlElement::spacedText).filter(text -> !text.isEmpty());
        }
        String parent = at == 0 ? "" : path.substring(0, at - 1);
        Stream<XmlElement> owners = parent.isEmpty() ? Stream.of(item) : elements(item, parent.split("/"));
        return owners.map(owner -> owner.attribute(path.substring(at + 1))).filter(Objects::nonNull);
    }

    private static Stream<XmlElement> elements(XmlElement item, String[] steps) {
        Stream<XmlElement> reached = Stream.of(item);
        for (String step : steps) {
            reached = reached.flatMap(element -> element.named(step));
        }
        return reached;
    }
}
