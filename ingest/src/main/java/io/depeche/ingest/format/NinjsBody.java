package io.depeche.ingest.format;

import static io.depeche.ingest.format.JsonFields.objects;
import static io.depeche.ingest.format.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.model.WireItem.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a ninjs object: of several renditions the one that keeps most structure. */
final class NinjsBody {
    private static final List<String> KEYS =
            List.of("body_html", "body_xhtml", "body_html5", "body_nitf", "body_text", "body_main", "body");

    /** Best first: HTML keeps paragraphs and tables; NITF needs another reader; text has lost both. */
    private static final List<String> TYPES = List.of("html", "nitf", "plain", "");

    private NinjsBody() {}

    static @Nullable Body of(JsonNode item) {
        return fromBodies(objects(item, "bodies")).or(() -> fromKeys(item)).orElse(null);
    }

    private static Optional<Body> fromBodies(List<JsonNode> bodies) {
        for (String wanted : TYPES) {
            for (JsonNode body : bodies) {
                String type = text(body, "contentType", "contenttype", "role");
                String value = text(body, "value");
                if (value != null && lower(type).contains(wanted)) {
                    return Optional.of(EscapedBody.of(value, type));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Body> fromKeys(JsonNode item) {
        List<String> keys = new ArrayList<>(KEYS);
        // ninjs 1 lets providers add renditions of their own
        item.fieldNames().forEachRemaining(key -> keys.add(key.startsWith("body_") ? key : "body"));
        for (String key : keys) {
            String value = text(item, key);
            if (value != null) {
                return Optional.of(EscapedBody.of(value, key.contains("html") ? "text/html" : null));
            }
        }
        return Optional.empty();
    }

    private static String lower(@Nullable String type) {
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
