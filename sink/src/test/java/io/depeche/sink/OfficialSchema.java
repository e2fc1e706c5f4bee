package io.depeche.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.depeche.model.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** IPTC's own schema of ninjs 3.1. It is not part of this repository. */
final class OfficialSchema {
    static final String FILE = "shared/reference/ninjs/ninjs-schema_3.1.json";
    private static final String ID = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
    private static final String GEO_JSON = "https://geojson.org/schema/GeoJSON.json";
    static final List<String> OURS = List.of("annotations", "story", "lineage", "removed");

    private OfficialSchema() {}

    /** As IPTC publishes it. */
    static Optional<JsonSchema> alone() throws IOException {
        return text().map(official -> Contract.compile(Contract.parse(official), Map.of(GEO_JSON, "{}")));
    }

    /** With our four properties added. */
    static Optional<JsonSchema> extended() throws IOException {
        return text().map(OfficialSchema::extend);
    }

    private static Optional<String> text() throws IOException {
        Optional<Path> file = find();
        return file.isEmpty() ? Optional.empty() : Optional.of(Files.readString(file.get()));
    }

    // beside the repository, wherever the build was started
    private static Optional<Path> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static JsonSchema extend(String official) {
        JsonNode article = Contract.parse(Schemas.text("article"));
        ObjectNode extended = Contract.MAPPER.createObjectNode();
        extended.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        extended.put("$ref", ID + "#/$defs/ninjsType");
        ObjectNode properties = extended.putObject("properties");
        OURS.forEach(name -> properties.set(name, article.at("/properties/" + name)));
        extended.set("$defs", article.get("$defs"));
        extended.putArray("required").add("uri");
        extended.put("unevaluatedProperties", false);
        return Contract.compile(extended, Map.of(ID, official, GEO_JSON, "{}"));
    }
}
