package io.depeche.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.depeche.model.StageName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docker-compose.yml opens, and to whom. */
class ComposeTest {
    private static final Path ROOT = Path.of("..");

    private static JsonNode services;

    @BeforeAll
    static void read() throws IOException {
        services = yaml("docker-compose.yml").get("services");
    }

    @Test
    void shouldPublishEverythingOnLoopbackAlone() {
        assertThat(AlertRules.each(services)
                        .flatMap(service -> AlertRules.each(service.path("ports")))
                        .map(JsonNode::asText))
                .hasSizeGreaterThan(6)
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void shouldLetNobodyChangeWhatGrafanaShows() {
        JsonNode grafana = services.at("/grafana/environment");

        assertThat(grafana.get("GF_AUTH_ANONYMOUS_ORG_ROLE").asText()).isEqualTo("Viewer");
        assertThat(grafana.get("GF_AUTH_BASIC_ENABLED").asText()).isEqualTo("false");
        assertThat(grafana.get("GF_SECURITY_DISABLE_INITIAL_ADMIN_CREATION").asText())
                .isEqualTo("true");
        assertThat(grafana.toString()).doesNotContain("PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "grafana"})
    void shouldMountFilesThatThereAre(String service) {
        assertThat(AlertRules.each(services.get(service).get("volumes")).map(JsonNode::asText))
                .filteredOn(volume -> volume.startsWith("./"))
                .isNotEmpty()
                .allSatisfy(volume -> assertThat(ROOT.resolve(volume.substring(0, volume.indexOf(':'))))
                        .isDirectory());
    }

    @Test
    void shouldLookAtEveryStageAndShowEveryDashboard() throws IOException {
        // given
        JsonNode job = yaml("deploy/prometheus/prometheus.yml").at("/scrape_configs/0");
        JsonNode source =
                yaml("deploy/grafana/provisioning/datasources/prometheus.yaml").at("/datasources/0");
        JsonNode provider =
                yaml("deploy/grafana/provisioning/dashboards/depeche.yaml").at("/providers/0");

        // then
        assertThat(AlertRules.each(job.at("/dns_sd_configs/0/names")).map(JsonNode::asText))
                .containsExactlyElementsOf(
                        Arrays.stream(StageName.values()).map(StageName::id).toList());
        assertThat(source.get("url").asText()).isEqualTo("http://prometheus:9090");
        assertThat(AlertRules.each(services.at("/grafana/volumes")).map(JsonNode::asText))
                .contains("./deploy/grafana/dashboards:"
                        + provider.at("/options/path").asText() + ":ro");
    }

    private static JsonNode yaml(String file) throws IOException {
        return new YAMLMapper().readTree(ROOT.resolve(file).toFile());
    }
}
