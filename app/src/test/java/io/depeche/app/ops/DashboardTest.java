package io.depeche.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards as Grafana reads them, without a Grafana. */
class DashboardTest {
    /** Of {@code @grafana/schema} 13. */
    private static final int SCHEMA = 42;

    private static final int COLUMNS = 24;

    static List<Dashboard> dashboards() throws IOException {
        return Dashboard.all();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldSayWhatEachPanelShows(Dashboard dashboard) {
        assertThat(dashboard.json().get("schemaVersion").asInt()).isEqualTo(SCHEMA);
        assertThat(dashboard.json().get("uid").asText()).startsWith("depeche-");
        assertThat(dashboard.panels()).hasSizeGreaterThan(5).allSatisfy(panel -> {
            assertThat(panel.get("description").asText()).endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            assertThat(panel.get("targets")).isNotEmpty();
        });
        assertThat(dashboard.panels().map(panel -> panel.get("id").asInt())).doesNotHaveDuplicates();
        assertThat(dashboard.panels().map(panel -> panel.get("title").asText())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldFillItsGridWithoutOverlaps(Dashboard dashboard) {
        // when
        Set<List<Integer>> taken = new HashSet<>();
        List<String> overlaps = new ArrayList<>();
        dashboard.panels().forEach(panel -> cells(panel.get("gridPos")).forEach(cell -> {
            if (!taken.add(cell)) {
                overlaps.add(panel.get("title").asText() + " " + cell);
            }
        }));

        // then
        assertThat(overlaps).isEmpty();
        int rows = taken.stream().mapToInt(cell -> cell.get(1)).max().orElseThrow() + 1;
        assertThat(taken).hasSize(rows * COLUMNS).allMatch(cell -> cell.get(0) < COLUMNS);
    }

    private static Stream<List<Integer>> cells(JsonNode at) {
        List<List<Integer>> cells = new ArrayList<>();
        for (int x = 0; x < at.get("w").asInt(); x++) {
            for (int y = 0; y < at.get("h").asInt(); y++) {
                cells.add(List.of(at.get("x").asInt() + x, at.get("y").asInt() + y));
            }
        }
        return cells.stream();
    }
}
