package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.text;
import static io.depeche.ingest.format.json.JsonFields.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Rics;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A story of LSEG Machine Readable News, joined from its fragments, or a message of the feed with a complete story.
 *
 * @see <a href="https://developers.lseg.com/en/article-catalog/article/introduction-machine-readable-news-elektron-websocket-api">
 *     Machine Readable News over the WebSocket API</a>
 */
final class MrnFormat implements JsonFormat {
    private static final Pattern STORY = Pattern.compile("\\s*\\{\\s*\"altId\"\\s*:");

    @Override
    public String name() {
        return "lseg-mrn";
    }

    @Override
    public boolean knows(JsonNode value) {
        return isStory(value) || MrnFrame.is(value);
    }

    static boolean isStory(JsonNode value) {
        return value.has("altId") && (value.has("takeSequence") || value.has("messageType") || value.has("mimeType"));
    }

    /** Decided by the keys of a story, which come in a fixed order. */
    @Override
    public boolean startsLikeItem(String json) {
        return startsLikeStory(json);
    }

    /** Whether {@code json}, which is truncated, is the start of a story: its keys come in the usual order. */
    static boolean startsLikeStory(String json) {
        return STORY.matcher(json).lookingAt();
    }

    @Override
    public List<Found> read(JsonNode value) {
        return List.of(isStory(value) ? story(value) : new MrnFrame(value).read(MrnFormat::story));
    }

    private static FoundItem story(JsonNode story) {
        String stable = text(story, "altId");
        String id = text(story, "id");
        return new FoundItem(
                new FoundItem.Claim(
                        id == null ? stable : id,
                        text(story, "takeSequence"),
                        texts(story, "provider"),
                        stable == null ? id : stable,
                        Map.of()),
                new FoundItem.Marks(text(story, "pubStatus"), List.of(), text(story, "urgency")),
                new FoundItem.Dates(text(story, "versionCreated"), text(story, "firstCreated"), null),
                new WireItem.NewsLines(headline(story), null, null, null, null, null),
                Rics.coding(texts(story, "subjects").stream()
                        .map(code -> new Subject(code, null))
                        .toList()),
                WireItem.Rights.NONE,
                text(story, "language"),
                body(story),
                List.of());
    }

    private static List<String> headline(JsonNode story) {
        String headline = text(story, "headline");
        return headline == null ? List.of() : List.of(Whitespace.fold(headline));
    }

    private static WireItem.@Nullable Body body(JsonNode story) {
        String body = text(story, "body");
        return body == null ? null : EscapedBody.of(body, text(story, "mimeType"));
    }
}
