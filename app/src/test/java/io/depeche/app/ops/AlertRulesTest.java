package io.depeche.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The alert rules: each says what is wrong, has its section of the runbook, and fires when it should and not otherwise. */
class AlertRulesTest {
    private static final Path CASES = Path.of("src/test/resources/alerts");
    private static final Path RUNBOOK = Path.of("../docs/runbook.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^### ");

    private static AlertRules rules;

    @BeforeAll
    static void read() throws IOException {
        rules = AlertRules.read();
    }

    @Test
    void shouldSayWhatIsWrongAndWhereItsRepairIsDescribed() {
        assertThat(rules.alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank().hasSizeLessThan(70);
            assertThat(alert.at("/annotations/description").asText()).endsWith(".");
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .isEqualTo("docs/runbook.md#" + alert.get("alert").asText().toLowerCase(Locale.ROOT));
        });
        assertThat(rules.names()).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveASectionOfTheRunbookForEachAlertAndNoOther() throws IOException {
        // given
        String runbook = Files.readString(RUNBOOK);
        List<String> sections = HEADING.splitAsStream(runbook.substring(runbook.indexOf("## Alerts")))
                .skip(1)
                .toList();

        // then
        assertThat(sections)
                .extracting(section -> section.lines().findFirst().orElse(""))
                .containsExactlyInAnyOrderElementsOf(rules.names());
        assertThat(sections).allSatisfy(section -> assertThat(section)
                .contains("- **You see** ", "- **Do.** ", "- **Repaired when** "));
    }

    @Test
    void shouldBeTriedFiringAndNotFiring() throws IOException {
        // when
        Set<String> firing = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (Path file : cases()) {
            for (JsonNode test : new YAMLMapper().readTree(file.toFile()).get("tests")) {
                for (JsonNode look : test.get("alert_rule_test")) {
                    (look.get("exp_alerts").isEmpty() ? silent : firing)
                            .add(look.get("alertname").asText());
                }
            }
        }

        // then
        assertThat(firing).containsExactlyInAnyOrderElementsOf(rules.names());
        assertThat(silent).containsExactlyInAnyOrderElementsOf(rules.names());
    }

    @Test
    void shouldFireWhenTheyShouldAndNotOtherwise() throws Exception {
        Promtool.skipUnlessThere();
        List<String> command = new ArrayList<>(List.of("test", "rules"));
        cases().forEach(file -> command.add(file.toString()));

        assertThat(Promtool.complaint(command)).isEmpty();
    }

    @Test
    void shouldBeLoadedByAConfigurationThatPrometheusTakes() throws Exception {
        // given
        Path config = AlertRules.DIR.resolve("prometheus.yml");
        assertThat(AlertRules.each(new YAMLMapper().readTree(config.toFile()).get("rule_files")))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(AlertRules.FILES);

        // then
        Promtool.skipUnlessThere();
        assertThat(Promtool.complaint(List.of("check", "config", config.toString())))
                .isEmpty();
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().collect(Collectors.toList());
        }
    }
}
