package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON fields leniently: a string in place of an array, an object in place of a string, numbers as strings. */
public final class JsonFields {
    private JsonFields() {}

    /** The first of these fields that is a non-blank scalar, as a string; null when there is none. */
    public static @Nullable String text(JsonNode item, String... keys) {
        for (String key : keys) {
            JsonNode value = item.path(key);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    /** The same of a field for a time, which databases write as an object: {@code {"$date": "2025-05-01T07:30:00Z"}}. */
    public static @Nullable String time(JsonNode item, String... keys) {
        for (String key : keys) {
            JsonNode value = item.path(key);
            JsonNode date = value.path("$date");
            String time = date.isObject()
                    ? text(date, "$numberLong")
                    : date.isMissingNode() ? text(item, key) : text(value, "$date");
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** The objects of a field that should be an array of objects. */
    public static List<JsonNode> objects(JsonNode item, String key) {
        return list(item.path(key), JsonNode::isObject);
    }

    /** The strings of fields that hold a string, an array of strings, or objects with a code. */
    public static List<String> texts(JsonNode item, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> list(item.path(key), value -> true).stream())
                .map(value -> value.isObject()
                        ? text(value, "uri", "code", "qcode", "literal", "name")
                        : value.asText().strip())
                .filter(value -> value != null && !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The strings of a field joined; null when there are none. */
    public static @Nullable String joined(JsonNode item, String key, String separator) {
        List<String> all = texts(item, key);
        return all.isEmpty() ? null : String.join(separator, all);
    }

    public static List<JsonNode> list(JsonNode value, Predicate<JsonNode> wanted) {
        List<JsonNode> list = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(list::add);
        } else if (!value.isMissingNode() && !value.isNull()) {
            list.add(value);
        }
        return list.stream().filter(wanted).toList();
    }
}
