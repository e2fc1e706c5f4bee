package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.joined;
import static io.depeche.ingest.format.json.JsonFields.objects;
import static io.depeche.ingest.format.json.JsonFields.text;
import static io.depeche.ingest.format.json.JsonFields.texts;
import static io.depeche.ingest.format.json.JsonFields.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of the AP Media API, alone or in a response. The story itself is a separate document that the item points
 * to.
 *
 * @see <a href="https://api.ap.org/media/v/docs/">AP Media API</a>
 */
final class ApFormat implements JsonFormat {
    @Override
    public String name() {
        return "ap";
    }

    @Override
    public boolean knows(JsonNode value) {
        return !items(value).isEmpty();
    }

    @Override
    public List<Found> read(JsonNode value) {
        return items(value).stream().<Found>map(ApFormat::item).toList();
    }

    private static final String AP = "AP";

    private static List<JsonNode> items(JsonNode value) {
        JsonNode answer = value.has("data") ? value.path("data") : value;
        List<JsonNode> candidates = new ArrayList<>(List.of(answer.path("item"), answer));
        answer.path("items").forEach(one -> candidates.add(one.path("item")));
        return candidates.stream()
                .filter(item -> item.path("altids").has("itemid") && !JsonSniffer.saysNinjs(item))
                .toList();
    }

    private static FoundItem item(JsonNode item) {
        JsonEmbargo embargo = JsonEmbargo.of(item);
        return new FoundItem(
                new FoundItem.Claim(text(item.path("altids"), "itemid"), text(item, "version"), providers(item)),
                new FoundItem.Marks(text(item, "pubstatus"), signals(item), text(item, "urgency")),
                new FoundItem.Dates(
                        time(item, "versioncreated"), time(item, "firstcreated"), embargo.until(), embargo.notes()),
                new WireItem.NewsLines(
                        headlines(item),
                        text(item, "slugline"),
                        byline(item),
                        text(item, "dateline"),
                        text(item, "located"),
                        joined(item, "ednote", "\n")),
                NinjsCoding.of(item),
                new WireItem.Rights(text(item, "copyrightnotice"), joined(item, "usageterms", "\n")),
                text(item, "language"),
                NinjsBody.of(item),
                List.of());
    }

    /** The editorial types, which name the change; the API's signals describe how the content was made. */
    private static List<String> signals(JsonNode item) {
        return texts(item, "editorialtypes").stream()
                .map(type -> "editorialtype:" + type)
                .toList();
    }

    private static List<String> providers(JsonNode item) {
        String provider = text(item, "provider");
        // what AP delivers for others has its ids and its versions
        return provider == null || provider.equals(AP) ? List.of(AP) : List.of(AP, provider);
    }

    private static List<String> headlines(JsonNode item) {
        return Stream.of("headline", "headline_extended", "title")
                .map(key -> text(item, key))
                .filter(Objects::nonNull)
                .map(Whitespace::fold)
                .distinct()
                .limit(2)
                .toList();
    }

    private static @Nullable String byline(JsonNode item) {
        String lines = objects(item, "bylines").stream()
                .map(one -> text(one, "by"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? text(item, "byline") : lines;
    }
}
