package io.depeche.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads IPTC ninjs 1.x, 2.x and 3.x, and the dialect of Superdesk: one object, an array, or objects one after the other.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs</a>
 */
final class NinjsReader implements Reader {
    static final String FORMAT = "ninjs";

    /** Keys under which content APIs wrap their items. */
    private static final List<String> WRAPPERS = List.of("_items", "items");

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<Found> read(String text) {
        return reading(text).found();
    }

    /** The items; as an unknown format when none of the JSON is ninjs. */
    @Override
    public Reading reading(String text) {
        JsonDocument document = JsonDocument.read(text);
        List<Found> found = new ArrayList<>();
        List<JsonNode> values = items(document.values());
        for (JsonNode value : values) {
            found.add(
                    JsonSniffer.isNinjs(value)
                            ? NinjsItem.read(value).plus(document.remarks())
                            : Found.broken("FMT-UNKNOWN", Reading.looksLike(JsonSniffer.describe(value))));
        }
        document.fault().ifPresent(found::add);
        if (found.isEmpty()) {
            found.add(Found.notNews("JSON without items"));
        }
        boolean any = values.stream().anyMatch(JsonSniffer::isNinjs);
        return new Reading(any ? FORMAT : Reading.UNKNOWN, found);
    }

    private static List<JsonNode> items(List<JsonNode> values) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode value : values) {
            if (value.isArray()) {
                value.forEach(items::add);
            } else {
                items.addAll(unwrapped(value));
            }
        }
        return items;
    }

    private static List<JsonNode> unwrapped(JsonNode value) {
        for (String key : WRAPPERS) {
            List<JsonNode> inside = new ArrayList<>();
            value.path(key).forEach(inside::add);
            if (!inside.isEmpty()
                    && value.path(key).isArray()
                    && inside.stream().anyMatch(JsonSniffer::isNinjs)) {
                return inside;
            }
        }
        return List.of(value);
    }

    static List<JsonNode> list(JsonNode value, Predicate<JsonNode> wanted) {
        List<JsonNode> list = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(list::add);
        } else if (!value.isMissingNode() && !value.isNull()) {
            list.add(value);
        }
        return list.stream().filter(wanted).toList();
    }
}
