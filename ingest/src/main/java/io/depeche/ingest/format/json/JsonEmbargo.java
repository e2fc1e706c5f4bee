package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON item says of an embargo, in whichever property: {@code embargoed}, {@code embargo}, {@code embargoed_text}.
 *
 * @param all the statements in the order of the item
 */
record JsonEmbargo(List<String> all) {
    private static final String WORD = "embargo";

    JsonEmbargo {
        all = List.copyOf(all);
    }

    static JsonEmbargo of(JsonNode item) {
        List<String> all = new ArrayList<>();
        find(item, all, true);
        all.removeIf(said -> said.isEmpty() || said.equals("false"));
        return new JsonEmbargo(all);
    }

    /** The first statement; null when there is none. */
    @Nullable
    String until() {
        return all.isEmpty() ? null : all.get(0);
    }

    /** The others, as lines that begin with a word for an embargo. */
    List<String> notes() {
        return all.stream().skip(1).map(said -> "Embargo: " + said).toList();
    }

    /** Adds what the properties of {@code object} say, and those of the objects in it, such as settings. */
    private static void find(JsonNode object, List<String> all, boolean outer) {
        object.properties().forEach(property -> {
            if (isEmbargo(property.getKey())) {
                collect(property.getValue(), all);
            } else if (outer
                    && property.getValue().isObject()
                    && !property.getKey().equals("associations")) {
                find(property.getValue(), all, false);
            }
        });
    }

    private static boolean isEmbargo(String key) {
        for (int at = 0; at <= key.length() - WORD.length(); at++) {
            if (key.regionMatches(true, at, WORD, 0, WORD.length())) {
                return true;
            }
        }
        return false;
    }

    private static void collect(JsonNode value, List<String> all) {
        if (value.isContainerNode()) {
            value.forEach(inner -> collect(inner, all));
        } else if (!value.isNull()) {
            all.add(value.asText().strip());
        }
    }
}
