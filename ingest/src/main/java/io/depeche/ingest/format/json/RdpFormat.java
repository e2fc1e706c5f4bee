package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.objects;
import static io.depeche.ingest.format.json.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Rics;
import io.depeche.ingest.format.found.VersionedUrn;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story or headline of the LSEG Data Platform: NewsML-G2 in JSON, attributes with an underscore, content under {@code $}.
 *
 * @see <a href="https://developers.lseg.com/en/api-catalog/refinitiv-data-platform/refinitiv-data-platform-apis">
 *     LSEG Data Platform, news service</a>
 */
final class RdpFormat implements JsonFormat {
    @Override
    public String name() {
        return "lseg-rdp";
    }

    @Override
    public boolean knows(JsonNode value) {
        return value.path("newsItem").isObject();
    }

    @Override
    public List<Found> read(JsonNode value) {
        return List.of(story(text(value, "storyId"), value.path("newsItem")));
    }

    private static FoundItem story(@Nullable String storyId, JsonNode item) {
        String id = storyId == null ? text(item, "_guid", "_id") : storyId;
        JsonNode itemMeta = item.path("itemMeta");
        JsonNode contentMeta = item.path("contentMeta");
        String version = text(item, "_version");
        return new FoundItem(
                new FoundItem.Claim(
                        id,
                        version == null ? VersionedUrn.revision(id) : version,
                        providers(itemMeta, contentMeta),
                        VersionedUrn.stable(id),
                        Map.of()),
                new FoundItem.Marks(
                        code(itemMeta, "pubStatus"),
                        values(itemMeta, "signal", "_qcode").toList(),
                        first(contentMeta, "urgency")),
                new FoundItem.Dates(
                        first(itemMeta, "versionCreated"),
                        first(itemMeta, "firstCreated"),
                        first(itemMeta, "embargoed")),
                new WireItem.NewsLines(
                        Stream.concat(values(contentMeta, "headline", "$"), values(itemMeta, "title", "$"))
                                .map(Whitespace::fold)
                                .distinct()
                                .toList(),
                        first(contentMeta, "slugline"),
                        first(contentMeta, "by"),
                        first(contentMeta, "dateline"),
                        null,
                        first(itemMeta, "edNote")),
                Rics.coding(subjects(item, contentMeta)),
                new WireItem.Rights(
                        first(item.path("rightsInfo"), "copyrightNotice"),
                        first(item.path("rightsInfo"), "usageTerms")),
                values(contentMeta, "language", "_tag").findFirst().orElse(null),
                body(item.path("contentSet")),
                List.of());
    }

    private static List<String> providers(JsonNode itemMeta, JsonNode contentMeta) {
        return Stream.of(
                        values(itemMeta, "provider", "_qcode"),
                        values(itemMeta, "provider", "_literal"),
                        values(contentMeta, "infoSource", "_qcode"))
                .flatMap(values -> values)
                .distinct()
                .toList();
    }

    private static List<Subject> subjects(JsonNode item, JsonNode contentMeta) {
        return Stream.concat(objects(contentMeta, "subject").stream(), objects(item, "assert").stream())
                .filter(subject -> text(subject, "_qcode") != null)
                .map(subject -> new Subject(text(subject, "_qcode"), first(subject, "name")))
                .distinct()
                .toList();
    }

    private static @Nullable Body body(JsonNode contentSet) {
        for (String key : List.of("inlineXML", "inlineData")) {
            for (JsonNode content : objects(contentSet, key)) {
                String value = text(content, "$");
                if (value != null) {
                    return EscapedBody.of(value, text(content, "_contenttype", "_contentType"));
                }
            }
        }
        return null;
    }

    private static @Nullable String code(JsonNode parent, String key) {
        return Stream.concat(values(parent, key, "_qcode"), values(parent, key, "_uri"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(JsonNode parent, String key) {
        String plain = text(parent, key);
        return plain == null ? values(parent, key, "$").findFirst().orElse(null) : plain;
    }

    private static Stream<String> values(JsonNode parent, String key, String inside) {
        return objects(parent, key).stream().map(one -> text(one, inside)).filter(Objects::nonNull);
    }
}
