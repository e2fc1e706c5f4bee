package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.objects;
import static io.depeche.ingest.format.json.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.Escapes;
import io.depeche.model.WireItem.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body of a ninjs object: the rendition that keeps most structure. */
final class NinjsBody {
    private static final List<String> KEYS =
            List.of("body_html", "body_xhtml", "body_html5", "body_nitf", "body_text", "body_main", "body");

    /** Best first: HTML keeps paragraphs and tables; NITF needs another reader; text has lost both. */
    private static final List<String> TYPES = List.of("html", "nitf", "plain", "");

    /** Roles of texts that are not the story. */
    private static final Set<String> BESIDE =
            Set.of("summary", "abstract", "teaser", "headline", "caption", "description");

    /** This many equal letters are not a coincidence. */
    private static final int COMPARED = 30;

    private static final Pattern TAG = Pattern.compile("<[^<>]*>|&#?\\w{1,10};");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NinjsBody() {}

    static @Nullable Body of(JsonNode item) {
        return fromBodies(objects(item, "bodies")).or(() -> fromKeys(item)).orElse(null);
    }

    /** The richest rendition if all are of one text; if they are different texts, the first that is the story. */
    private static Optional<Body> fromBodies(List<JsonNode> bodies) {
        List<JsonNode> texts = bodies.stream()
                .filter(body ->
                        Escapes.hasWords(String.valueOf(text(body, "value"))) && !isPrivate(lower(text(body, "role"))))
                .toList();
        Optional<JsonNode> richest = TYPES.stream()
                .flatMap(wanted -> texts.stream().filter(body -> type(body).contains(wanted)))
                .findFirst();
        Optional<JsonNode> story = texts.stream()
                .filter(body -> !BESIDE.contains(lower(text(body, "role"))))
                .findFirst();
        return richest.filter(body -> story.isEmpty() || isSameText(body, story.get()))
                .or(() -> story)
                .map(body -> EscapedBody.of(String.valueOf(text(body, "value")), type(body)));
    }

    /** Whether a name is that of a text for editors. */
    private static boolean isPrivate(String name) {
        return name.contains("note") || name.contains("private") || name.contains("internal");
    }

    private static String type(JsonNode body) {
        return lower(text(body, "contentType", "contenttype", "role"));
    }

    /** Whether one text contains the first words of the other: renditions may add a header or drop the end. */
    private static boolean isSameText(JsonNode one, JsonNode other) {
        String a = letters(one);
        String b = letters(other);
        return a.contains(start(b)) || b.contains(start(a));
    }

    private static String start(String letters) {
        return letters.substring(0, Math.min(letters.length(), COMPARED));
    }

    private static String letters(JsonNode body) {
        String value = String.valueOf(text(body, "value"));
        return NO_LETTERS
                .matcher(TAG.matcher(value).replaceAll(" "))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Body> fromKeys(JsonNode item) {
        List<String> keys = new ArrayList<>(KEYS);
        // ninjs 1 lets providers add their own renditions
        item.fieldNames().forEachRemaining(key -> keys.add(key.startsWith("body_") && !isPrivate(key) ? key : "body"));
        return Optional.ofNullable(
                EscapedBody.firstWithWords(keys.stream().distinct().flatMap(key -> Stream.ofNullable(text(item, key))
                        .map(value -> EscapedBody.of(value, key.contains("html") ? "text/html" : null)))));
    }

    private static String lower(@Nullable String type) {
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
