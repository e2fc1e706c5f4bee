package io.depeche.app.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rules in {@code deploy/prometheus}. */
record AlertRules(List<JsonNode> alerts, List<JsonNode> records) {
    static final Path DIR = Path.of("../deploy/prometheus");
    static final List<String> FILES = List.of("alerts.yml", "providers.yml");

    static AlertRules read() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String file : FILES) {
            JsonNode groups =
                    new YAMLMapper().readTree(DIR.resolve(file).toFile()).get("groups");
            for (JsonNode group : groups) {
                group.get("rules").forEach(all::add);
            }
        }
        return new AlertRules(
                all.stream().filter(rule -> rule.has("alert")).toList(),
                all.stream().filter(rule -> rule.has("record")).toList());
    }

    List<String> names() {
        return alerts.stream().map(alert -> alert.get("alert").asText()).toList();
    }

    /** The names of the series that rules make for others. */
    List<String> recorded() {
        return records.stream().map(rule -> rule.get("record").asText()).toList();
    }

    /** What all rules ask. */
    List<String> expressions() {
        return Stream.concat(alerts.stream(), records.stream())
                .map(rule -> rule.get("expr").asText())
                .toList();
    }

    /** The elements of a JSON array. */
    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
