package io.depeche.app.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A dashboard of {@code deploy/grafana}. */
record Dashboard(String file, JsonNode json) {
    private static final Path DIR = Path.of("../deploy/grafana/dashboards");

    /** What a panel asks Prometheus, with values in the place of Grafana's variables. */
    record Query(String file, String panel, String expression) {
        /** Whether it compares with a time before the run of a test. */
        boolean looksBack() {
            return expression.contains("offset") || expression.contains("usual_silence");
        }
    }

    static List<Dashboard> all() throws IOException {
        List<Dashboard> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(DIR)) {
            for (Path file : files.sorted().toList()) {
                all.add(new Dashboard(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile())));
            }
        }
        return all;
    }

    Stream<JsonNode> panels() {
        return AlertRules.each(json.get("panels"));
    }

    Stream<Query> queries() {
        return panels().flatMap(panel -> AlertRules.each(panel.get("targets"))
                .map(target -> new Query(
                        file,
                        panel.get("title").asText(),
                        filled(target.get("expr").asText()))));
    }

    private static String filled(String expression) {
        return expression
                .replace("$__rate_interval", "10m")
                .replace("$provider", "Reuters")
                .replace("$stage", "ingest|enrich|sink");
    }
}
