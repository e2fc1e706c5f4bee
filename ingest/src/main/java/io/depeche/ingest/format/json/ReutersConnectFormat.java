package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.joined;
import static io.depeche.ingest.format.json.JsonFields.objects;
import static io.depeche.ingest.format.json.JsonFields.text;
import static io.depeche.ingest.format.json.JsonFields.texts;
import static io.depeche.ingest.format.json.JsonFields.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Rics;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Coding;
import io.depeche.model.WireItem.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of Reuters Connect, alone or in a response of its GraphQL API.
 *
 * @see <a href="https://www.reutersconnect.com/docs">Reuters Connect content API</a>
 */
final class ReutersConnectFormat implements JsonFormat {
    private static final Pattern VERSIONED = Pattern.compile("(?<uri>.+):(?<version>\\d{1,18})");

    @Override
    public String name() {
        return "reuters-connect";
    }

    @Override
    public boolean knows(JsonNode value) {
        return !items(value).isEmpty();
    }

    @Override
    public List<Found> read(JsonNode value) {
        return items(value).stream().<Found>map(ReutersConnectFormat::item).toList();
    }

    /** The value itself, {@code data.item}, or the items of any query in {@code data}. */
    private static List<JsonNode> items(JsonNode value) {
        if (isItem(value)) {
            return List.of(value);
        }
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode query : value.path("data")) {
            if (isItem(query)) {
                items.add(query);
            } else {
                (query.isArray() ? query : query.path("items")).forEach(one -> {
                    if (isItem(one)) {
                        items.add(one);
                    }
                });
            }
        }
        return items;
    }

    private static boolean isItem(JsonNode value) {
        boolean named = value.has("usn") || value.has("versionedGuid");
        return named
                && (value.has("headLine")
                        || value.has("bodyXhtml")
                        || value.has("bodyXhtmlRich")
                        || value.has("byLine"));
    }

    private static FoundItem item(JsonNode item) {
        Matcher versioned = VERSIONED.matcher(Objects.requireNonNullElse(text(item, "versionedGuid"), ""));
        boolean hasVersion = versioned.matches();
        String uri = text(item, "uri");
        String id = uri == null && hasVersion ? versioned.group("uri") : uri;
        String version = text(item, "version");
        JsonEmbargo embargo = JsonEmbargo.of(item);
        return new FoundItem(
                new FoundItem.Claim(
                        id == null ? text(item, "usn") : id,
                        version == null && hasVersion ? versioned.group("version") : version,
                        Stream.concat(Stream.of("Reuters"), texts(item, "source").stream())
                                .limit(1)
                                .toList()),
                new FoundItem.Marks(
                        text(item, "pubStatus"), texts(item, "signal", "editStatus"), text(item, "urgency")),
                new FoundItem.Dates(
                        time(item, "versionCreated"), time(item, "firstCreated"), embargo.until(), embargo.notes()),
                new WireItem.NewsLines(
                        Stream.of("headLine", "headline", "title")
                                .map(key -> text(item, key))
                                .filter(Objects::nonNull)
                                .limit(1)
                                .map(Whitespace::fold)
                                .toList(),
                        text(item, "slug"),
                        text(item, "byLine"),
                        text(item, "dateLine"),
                        text(item, "located"),
                        joined(item, "editorNote", "\n")),
                coding(item),
                new WireItem.Rights(text(item, "copyrightNotice"), joined(item, "usageTerms", "\n")),
                text(item, "language"),
                body(item),
                List.of());
    }

    private static Coding coding(JsonNode item) {
        return Rics.coding(objects(item, "subject").stream()
                .map(subject -> new Subject(text(subject, "code"), text(subject, "name")))
                .filter(subject -> subject.code() != null || subject.name() != null)
                .toList());
    }

    private static @Nullable Body body(JsonNode item) {
        for (String key : List.of("bodyXhtmlRich", "bodyXhtml", "body")) {
            String value = text(item, key);
            if (value != null) {
                return EscapedBody.of(value, "text/html");
            }
        }
        return null;
    }
}
