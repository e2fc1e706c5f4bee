package io.depeche.app.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.app.brake.Brakes;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.contact.KafkaContact;
import io.depeche.app.health.Monitoring;
import io.depeche.app.ops.Dashboard.Query;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.DemoItems;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What alerts and dashboards ask, of stages that have processed the sample items. Tests wait; a hang is Surefire's to end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesTest {
    private static final Set<StageName> ALL = EnumSet.allOf(StageName.class);
    /** An article without a body, which gets a remark. */
    private static final String ALERT = "{\"uri\":\"urn:x:alert\",\"headline\":\"The port strike has ended\"}";

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z]\\w*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    /** What Prometheus itself adds to what it reads. */
    private static final Map<String, Set<String>> OF_PROMETHEUS =
            Map.of("up", Set.of(), "ALERTS", Set.of("alertstate", "alertname", "severity"));

    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance");

    private final Settings settings;
    private final Kafka kafka;
    private final Monitoring monitoring;
    private final RunningStages stages;
    private final KafkaContact contact;
    private final Brakes brakes;

    QueriesTest(@TempDir Path dir) {
        settings = SettingsReader.read(Map.of(
                "DEPECHE_INSTANCE", "test",
                "DEPECHE_HTTP", "127.0.0.1:0",
                "DEPECHE_PARTITIONS", "1",
                "DEPECHE_DATA_DIR", dir.toString()));
        kafka = Kafka.open(settings, announcement -> {});
        monitoring = Monitoring.open(settings, ALL, Set.of("Reuters"));
        stages = RunningStages.start(settings, kafka.cluster(), Pipeline.of(settings), ALL, monitoring);
        contact = KafkaContact.start(kafka.cluster(), settings, ALL);
        brakes = Brakes.follow(kafka.cluster(), settings, ALL);
        monitoring.watch(stages, contact, brakes);
    }

    @BeforeAll
    void start() {
        stages.awaitRunning();
    }

    @AfterAll
    void stop() {
        brakes.close();
        contact.close();
        stages.close();
        monitoring.close();
        kafka.close();
    }

    @Test
    void shouldAskOnlyForMetricsAndLabelsThatThereAre() throws Exception {
        // given
        AlertRules rules = AlertRules.read();
        Map<String, Set<String>> known = known(rules);

        // when
        List<String> asked = new ArrayList<>(rules.expressions());
        Dashboard.all()
                .forEach(dashboard -> dashboard.queries().map(Query::expression).forEach(asked::add));

        // then
        assertThat(asked).hasSizeGreaterThan(60).allSatisfy(expression -> {
            MetricUses uses = MetricUses.of(expression);
            assertThat(known.keySet()).as(expression).containsAll(uses.metrics());
            assertThat(labels(known, uses.metrics())).as(expression).containsAll(uses.labels());
        });
    }

    /** The metrics that there are with their labels: of the page, of Prometheus, and of the rules that make some. */
    private Map<String, Set<String>> known(AlertRules rules) throws IOException, InterruptedException {
        Map<String, Set<String>> known = new TreeMap<>(OF_PROMETHEUS);
        SAMPLE.matcher(page()).results().forEach(sample -> {
            Set<String> labels = known.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
            LABEL.matcher(Objects.requireNonNullElse(sample.group(2), ""))
                    .results()
                    .forEach(label -> labels.add(label.group(1)));
        });
        for (JsonNode rule : rules.records()) {
            MetricUses uses = MetricUses.of(rule.get("expr").asText());
            Set<String> made = new TreeSet<>(uses.metrics());
            made.retainAll(rules.recorded());
            Set<String> labels = labels(known, made);
            labels.addAll(uses.labels());
            known.put(rule.get("record").asText(), labels);
        }
        return known;
    }

    private static Set<String> labels(Map<String, Set<String>> known, Set<String> metrics) {
        Set<String> labels = new TreeSet<>(LABELS_OF_PROMETHEUS);
        metrics.forEach(metric -> labels.addAll(known.getOrDefault(metric, Set.of())));
        return labels;
    }

    @Test
    void shouldBeAnsweredByAPrometheusThatSawTheSampleItems(@TempDir Path dir) throws Exception {
        // given
        Promtool.skipUnlessThere();
        try (PrometheusServer prometheus = PrometheusServer.start(address().getAuthority(), dir)) {
            prometheus.await("depeche_items_total{stage=\"sink\"}");
            send();
            prometheus.await("sum(rate(depeche_items_total{stage=\"sink\",outcome=\"kept\"}[10m])) > 0");
            prometheus.await("sum(rate(depeche_items_total{stage=\"ingest\",outcome=\"refused\"}[10m])) > 0");
            prometheus.await("sum(rate(depeche_remarks_total[10m])) > 0");
            prometheus.await("sum(max by (stage) (depeche_backlog)) == 0");
            prometheus.await("depeche:provider_silence:seconds{provider=\"Reuters\"} > 0");

            // when
            List<String> faults = new ArrayList<>();
            for (Dashboard dashboard : Dashboard.all()) {
                for (Query query : dashboard.queries().toList()) {
                    JsonNode answer = prometheus.query(query.expression());
                    if (!answer.path("status").asText().equals("success")
                            || (answer.at("/data/result").isEmpty() && !query.looksBack())) {
                        faults.add(query + ": " + answer);
                    }
                }
            }

            // then
            assertThat(faults).isEmpty();
            List<JsonNode> rules = AlertRules.each(prometheus.api("rules").at("/data/groups"))
                    .flatMap(group -> AlertRules.each(group.get("rules")))
                    .toList();
            assertThat(rules).hasSize(AlertRules.read().expressions().size()).allSatisfy(rule -> assertThat(
                            rule.get("health").asText())
                    .as(rule.toString())
                    .isEqualTo("ok"));
            // the machine's own may fire on a small machine
            assertThat(rules)
                    .filteredOn(rule -> rule.path("state").asText().equals("firing"))
                    .extracting(rule -> rule.get("name").asText())
                    .isSubsetOf("MemoryLow", "DiskFilling");
        }
    }

    private void send() throws IOException {
        try (RawSender sender = new RawSender(kafka.cluster(), settings.topics().raw(), "")) {
            for (DemoItems.Item item : DemoItems.all()) {
                sender.send(item.bytes(), at -> {});
            }
            sender.send(ALERT.getBytes(UTF_8), at -> {});
        }
    }

    private URI address() {
        return URI.create(monitoring.address().orElseThrow());
    }

    private String page() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address().resolve("/metrics")).build(), BodyHandlers.ofString(UTF_8))
                .body();
    }
}
