package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a JSON item says of an embargo, in whichever property: {@code embargoed}, {@code embargo}, {@code embargoed_text}. */
final class JsonEmbargo {
    private JsonEmbargo() {}

    /** The first statement; null when there is none. */
    static @Nullable String until(JsonNode item) {
        List<String> all = all(item);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The others, as lines that begin with a word for an embargo. */
    static List<String> notes(JsonNode item) {
        return all(item).stream().skip(1).map(said -> "Embargo: " + said).toList();
    }

    private static List<String> all(JsonNode item) {
        List<String> all = new ArrayList<>();
        find(item, all, true);
        all.removeIf(said -> said.isEmpty() || said.equals("false"));
        return all;
    }

    /** Adds what the properties of {@code object} say, and those of the objects in it, such as settings. */
    private static void find(JsonNode object, List<String> all, boolean outer) {
        object.properties().forEach(property -> {
            if (property.getKey().toLowerCase(Locale.ROOT).contains("embargo")) {
                collect(property.getValue(), all);
            } else if (outer
                    && property.getValue().isObject()
                    && !property.getKey().equals("associations")) {
                find(property.getValue(), all, false);
            }
        });
    }

    private static void collect(JsonNode value, List<String> all) {
        if (value.isContainerNode()) {
            value.forEach(inner -> collect(inner, all));
        } else if (!value.isNull()) {
            all.add(value.asText().strip());
        }
    }
}
