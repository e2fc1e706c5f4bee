package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields of JSON as they come: a string where an array belongs, an object where a string does, numbers as strings. */
public final class JsonFields {
    private JsonFields() {}

    /** The first of these fields that is a scalar and not blank, as a string; null when none is. */
    public static @Nullable String text(JsonNode item, String... keys) {
        for (String key : keys) {
            JsonNode value = item.path(key);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    /** The objects of a field that should be an array of objects. */
    public static List<JsonNode> objects(JsonNode item, String key) {
        return list(item.path(key), JsonNode::isObject);
    }

    /** The strings of fields that are a string, an array of strings, or objects that have a code. */
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

    /** The strings of a field as one; null when there are none. */
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
