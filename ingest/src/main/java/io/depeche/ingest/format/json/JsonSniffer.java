package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.model.Problem;
import java.util.Locale;
import java.util.Set;

/** Recognises ninjs by its properties, and describes unknown JSON. */
final class JsonSniffer {
    /** Properties of ninjs 1 to 3 in lower case and without a plural's s. */
    private static final Set<String> NINJS_KEYS = Set.of(
            "type",
            "mimetype",
            "representationtype",
            "profile",
            "version",
            "versioncreated",
            "firstcreated",
            "contentcreated",
            "embargoed",
            "embargoeduntil",
            "pubstatu",
            "urgency",
            "copyrightholder",
            "copyrightnotice",
            "usageterm",
            "ednote",
            "language",
            "person",
            "people",
            "organisation",
            "place",
            "subject",
            "event",
            "object",
            "infosource",
            "title",
            "byline",
            "by",
            "headline",
            "slugline",
            "located",
            "charcount",
            "wordcount",
            "rendition",
            "association",
            "altid",
            "trustindicator",
            "standard",
            "genre",
            "expire",
            "rightsinfo",
            "bodie",
            "description",
            "signal",
            "keyword");

    private JsonSniffer() {}

    static boolean isNinjs(JsonNode value) {
        if (!value.isObject()) {
            return false;
        }
        boolean named = value.path("uri").isTextual() || value.path("guid").isTextual();
        return saysNinjs(value) || (named && (value.size() == 1 || hasNinjsKey(value)));
    }

    /** Describes a value that is not ninjs. */
    static String describe(JsonNode value) {
        if (!value.isObject()) {
            return "a JSON " + value.getNodeType().name().toLowerCase(Locale.ROOT) + " without articles";
        }
        return "JSON with the keys " + firstKeys(value);
    }

    static boolean saysNinjs(JsonNode value) {
        for (String key : Set.of("standard", "$standard")) {
            JsonNode standard = value.path(key);
            if (standard.path("name").asText().toLowerCase(Locale.ROOT).contains("ninjs")) {
                return true;
            }
        }
        return value.path("format").asText().contains("NINJS")
                || (value.path("bodies").isArray() && value.path("headlines").isArray());
    }

    private static boolean hasNinjsKey(JsonNode value) {
        for (String key : (Iterable<String>) value::fieldNames) {
            String plain = key.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
            if (NINJS_KEYS.contains(plain) || key.startsWith("body_") || key.startsWith("description_")) {
                return true;
            }
        }
        return false;
    }

    private static String firstKeys(JsonNode value) {
        StringBuilder keys = new StringBuilder();
        for (String key : (Iterable<String>) value::fieldNames) {
            if (keys.length() > 60) {
                return keys.append(", …").toString();
            }
            keys.append(keys.length() == 0 ? "" : ", ").append(Problem.shortened(key, 40));
        }
        return keys.length() == 0 ? "(none)" : keys.toString();
    }
}
