package io.depeche.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.Found;
import java.util.List;

/**
 * IPTC ninjs 1.x, 2.x and 3.x, and its dialects.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs</a>
 */
final class NinjsFormat implements JsonFormat {
    @Override
    public String name() {
        return "ninjs";
    }

    @Override
    public boolean knows(JsonNode value) {
        return JsonSniffer.isNinjs(value);
    }

    @Override
    public List<Found> read(JsonNode value) {
        return List.of(NinjsItem.read(value));
    }
}
