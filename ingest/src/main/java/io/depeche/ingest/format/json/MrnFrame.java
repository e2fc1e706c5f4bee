package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Gunzip;
import io.depeche.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** A message of the real-time feed, whose FRAGMENT is part or all of a compressed story. */
final class MrnFrame {
    private final JsonNode message;
    private final JsonNode fields;

    MrnFrame(JsonNode message) {
        this.message = message;
        this.fields = fields(message);
    }

    /** Whether {@code value} is a message of the feed, or the fields of one. */
    static boolean is(JsonNode value) {
        JsonNode fields = fields(value);
        boolean ofFeed = value.path("Key").path("Name").asText().startsWith("MRN_")
                || value.path("Type").asText().equals("Ping");
        return ofFeed
                || (fields.has("FRAGMENT") && (fields.has("FRAG_NUM") || fields.has("GUID")))
                || fields.has("MRN_TYPE");
    }

    private static JsonNode fields(JsonNode message) {
        return message.has("Fields") ? message.path("Fields") : message;
    }

    /** The story if this message holds all of it; else the reason why not. */
    Found read(Function<JsonNode, FoundItem> story) {
        String fragment = text(fields, "FRAGMENT");
        if (fragment == null) {
            return Found.notNews("a message of the feed without news (type " + shown(message, "Type") + ")");
        }
        if (!fields.path("MRN_TYPE").asText("STORY").equals("STORY")) {
            return Found.notNews("a message of the type " + shown(fields, "MRN_TYPE") + " is not a story");
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(fragment);
        } catch (IllegalArgumentException e) {
            return Found.broken("FMT-MALFORMED", "the FRAGMENT is not Base64: " + e.getMessage());
        }
        int number = fields.path("FRAG_NUM").asInt(1);
        long total = fields.path("TOT_SIZE").asLong(bytes.length);
        return number == 1 && bytes.length >= total ? whole(bytes, story) : partial(number, bytes.length, total);
    }

    private Found partial(int number, int size, long total) {
        return Found.broken(
                "RAW-TRUNCATED",
                "fragment " + number + " of the story " + shown(fields, "GUID") + " has " + size + " bytes of "
                        + (total > size ? total : "an unknown number")
                        + ": join the fragments before sending");
    }

    private static Found whole(byte[] bytes, Function<JsonNode, FoundItem> story) {
        Gunzip unpacked = Gunzip.of(bytes, Gunzip.MOST);
        if (unpacked.problem() != null) {
            return new Found.Broken(unpacked.problem());
        }
        JsonDocument document = JsonDocument.read(
                new String(unpacked.bytes().toByteArray(), StandardCharsets.UTF_8), MrnFormat::startsLikeStory);
        List<JsonNode> values = document.values();
        return values.size() == 1 && MrnFormat.isStory(values.get(0))
                ? story.apply(values.get(0)).plus(document.remarks())
                : document.fault().orElse(Found.broken("FMT-UNKNOWN", "the FRAGMENT holds no story"));
    }

    private static String shown(JsonNode object, String key) {
        String value = object.path(key).asText();
        return value.isEmpty() ? "(absent)" : Problem.shortened(value, 60);
    }
}
