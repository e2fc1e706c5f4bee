package io.depeche.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the JSON formats of news agencies apart by their keys. */
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
        if (!value.isObject() || foreign(value).isPresent()) {
            return false;
        }
        boolean named = value.path("uri").isTextual() || value.path("guid").isTextual();
        return saysNinjs(value) || (named && (value.size() == 1 || hasNinjsKey(value)));
    }

    /** What a value that is not ninjs looks like. */
    static String describe(JsonNode value) {
        if (!value.isObject()) {
            return "a JSON " + value.getNodeType().name().toLowerCase(Locale.ROOT) + " without articles";
        }
        return foreign(value).orElseGet(() -> "JSON with the keys " + firstKeys(value));
    }

    private static boolean saysNinjs(JsonNode value) {
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

    private static Optional<String> foreign(JsonNode value) {
        if (value.has("altId") && value.has("takeSequence")) {
            return Optional.of("an LSEG machine-readable news story (keys altId, takeSequence)");
        }
        if (value.path("newsItem").isObject()) {
            return Optional.of("an LSEG Data Platform story (key newsItem)");
        }
        if (value.path("format").asText().startsWith("digitalwires") || value.has("article_html")) {
            return Optional.of("a dpa digitalwire (key article_html)");
        }
        JsonNode data = value.path("data");
        if (data.path("item").path("altids").has("itemid") || data.path("items").isArray()) {
            return Optional.of("the AP Media API (key data)");
        }
        JsonNode item = data.has("item") ? data.path("item") : value;
        if (item.has("usn") && (item.has("bodyXhtml") || item.has("bodyXhtmlRich"))) {
            return Optional.of("Reuters Connect (keys usn, bodyXhtml)");
        }
        return Optional.empty();
    }

    private static String firstKeys(JsonNode value) {
        StringBuilder keys = new StringBuilder();
        for (String key : (Iterable<String>) value::fieldNames) {
            if (keys.length() > 60) {
                return keys.append(", …").toString();
            }
            keys.append(keys.length() == 0 ? "" : ", ").append(key.length() > 40 ? key.substring(0, 40) + "…" : key);
        }
        return keys.length() == 0 ? "(none)" : keys.toString();
    }
}
