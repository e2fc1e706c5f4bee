package io.depeche.app.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.app.brake.Brakes;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.contact.KafkaContact;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.DemoItems;
import io.depeche.app.run.Kafka;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.RefusalCodes;
import io.depeche.model.StageName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Health and metrics of all the stages on a real broker, asked over HTTP. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class MonitoringTest {
    /** No shorter than the timeout of the class, which alone ends a hang. */
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMinutes(20);

    private static final Set<StageName> ALL = EnumSet.allOf(StageName.class);
    private static final Pattern SAMPLE = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*"
            + "(\\{([a-zA-Z_][a-zA-Z0-9_]*=\"([^\"\\\\\\n]|\\\\[\"\\\\n])*\",?)*})?"
            + " ([-+]?[0-9.]+([eE][-+]?[0-9]+)?|NaN|[+-]Inf)( -?[0-9]+)?");
    private static final Pattern COMMENT = Pattern.compile("# (HELP [a-zA-Z_:][a-zA-Z0-9_:]* .+"
            + "|TYPE [a-zA-Z_:][a-zA-Z0-9_:]* (counter|gauge|histogram|summary|untyped))");

    @TempDir
    Path dir;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void shouldAnswerHealthAndExactCountsWhileTheStagesWork() throws Exception {
        Settings settings = SettingsReader.read(
                Map.of("DEPECHE_INSTANCE", "test", "DEPECHE_HTTP", "127.0.0.1:0", "DEPECHE_DATA_DIR", dir.toString()));
        try (Monitoring monitoring = Monitoring.open(settings, ALL, Set.of("Reuters"))) {
            // given: nothing has started
            assertThat(get(monitoring, "/livez").statusCode()).isEqualTo(200);
            assertThat(get(monitoring, "/readyz").statusCode()).isEqualTo(503);

            try (Kafka kafka = Kafka.open(settings, announcement -> {});
                    RunningStages running =
                            RunningStages.start(settings, kafka.cluster(), Pipeline.of(settings), ALL, monitoring);
                    KafkaContact contact = KafkaContact.start(kafka.cluster(), settings, ALL);
                    Brakes brakes = Brakes.follow(kafka.cluster(), settings, ALL)) {
                monitoring.watch(running, contact, brakes);
                running.awaitRunning(AS_LONG_AS_IT_TAKES);
                await(() -> get(monitoring, "/readyz").statusCode() == 200);
                assertThat(get(monitoring, "/livez").statusCode()).isEqualTo(200);

                // when: two good items, one of them twice, a broken one and an empty one
                send(kafka.cluster(), settings);
                await(() -> items(monitoring, "kept", "sink") == 2
                        && items(monitoring, "refused", "ingest") == 2
                        && items(monitoring, "skipped", "enrich") == 1);

                // then: nothing is left to do
                await(() -> ALL.stream()
                        .allMatch(stage -> sample(monitoring, "depeche_backlog{stage=\"" + stage.id() + "\"}") == 0));
                HttpResponse<String> page = get(monitoring, "/metrics");
                assertThat(page.headers().firstValue("Content-Type"))
                        .contains("text/plain; version=0.0.4; charset=utf-8");
                shouldBeWellFormed(page.body());
                shouldCountExactly(samples(page.body()));
                shouldBeDocumented(page.body());
            }
            // then: the stages have closed, the pages have not
            assertThat(get(monitoring, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(monitoring, "/livez").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void shouldAnswerAStrangePathWith404AndAStrangeMethodWith405() throws Exception {
        try (Monitoring monitoring =
                Monitoring.open(SettingsReader.read(Map.of("DEPECHE_HTTP", "127.0.0.1:0")), ALL, Set.of())) {
            assertThat(get(monitoring, "/livez/more").statusCode()).isEqualTo(404);
            assertThat(get(monitoring, "/").statusCode()).isEqualTo(404);
            assertThat(ask(monitoring, "/livez", "POST").statusCode()).isEqualTo(405);
            assertThat(ask(monitoring, "/livez", "POST").headers().firstValue("Allow"))
                    .contains("GET, HEAD");
            assertThat(ask(monitoring, "/livez", "HEAD").statusCode()).isEqualTo(200);
            assertThat(ask(monitoring, "/livez", "HEAD").body()).isEmpty();
        }
    }

    @Test
    void shouldSayWhichStageIsDownInJson() throws Exception {
        try (Monitoring monitoring =
                Monitoring.open(SettingsReader.read(Map.of("DEPECHE_HTTP", "127.0.0.1:0")), ALL, Set.of())) {
            monitoring.changed(StageName.SINK, State.ERROR);

            HttpResponse<String> answer = get(monitoring, "/livez");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            JsonNode health = new ObjectMapper().readTree(answer.body());
            assertThat(health.get("status").asText()).isEqualTo("down");
            assertThat(health.at("/stages/0/up").asBoolean()).isTrue();
            assertThat(health.at("/stages/2/state").asText()).isEqualTo("ERROR");
            assertThat(health.at("/stages/2/up").asBoolean()).isFalse();
        }
    }

    private static void send(Cluster cluster, Settings settings) throws IOException {
        List<DemoItems.Item> items = DemoItems.all();
        try (RawSender sender = new RawSender(cluster, settings.topics().raw(), "")) {
            for (int item : List.of(0, 1, 0, 8)) {
                sender.send(items.get(item).bytes(), at -> {});
            }
            sender.send(new byte[0], at -> {});
        }
    }

    private static void shouldBeWellFormed(String page) {
        assertThat(page.lines()).isNotEmpty().allSatisfy(line -> assertThat(line)
                .matches(line.startsWith("#") ? COMMENT : SAMPLE));
    }

    private static void shouldCountExactly(Map<String, Double> samples) {
        Map<String, Double> counts = samples.entrySet().stream()
                .filter(sample ->
                        sample.getKey().matches("depeche_(items|dead_letters)_total.*") && sample.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(counts)
                .containsOnly(
                        Map.entry("depeche_items_total{outcome=\"kept\",provider=\"other\",stage=\"ingest\"}", 3.0),
                        Map.entry("depeche_items_total{outcome=\"refused\",provider=\"other\",stage=\"ingest\"}", 2.0),
                        Map.entry("depeche_items_total{outcome=\"kept\",provider=\"Reuters\",stage=\"enrich\"}", 2.0),
                        Map.entry("depeche_items_total{outcome=\"skipped\",provider=\"other\",stage=\"enrich\"}", 1.0),
                        Map.entry("depeche_items_total{outcome=\"kept\",provider=\"Reuters\",stage=\"sink\"}", 2.0),
                        Map.entry("depeche_dead_letters_total{code=\"FMT-MALFORMED\",stage=\"ingest\"}", 1.0),
                        Map.entry("depeche_dead_letters_total{code=\"RAW-EMPTY\",stage=\"ingest\"}", 1.0));
        assertThat(named(samples, "depeche_items_total")).hasSize(ALL.size() * 5 * 2);
        assertThat(named(samples, "depeche_dead_letters_total")).hasSize(ALL.size() * (RefusalCodes.ALL.size() + 1));
        assertThat(samples)
                .containsEntry("depeche_wire_to_output_seconds_count", 2.0)
                .containsEntry("depeche_wire_to_output_seconds_bucket{le=\"+Inf\"}", 2.0);
        assertThat(samples.get("depeche_last_item_age_seconds{provider=\"Reuters\"}"))
                .isNotNegative();
        assertThat(samples)
                .containsEntry("depeche_kafka_unreachable_seconds", 0.0)
                .containsEntry("depeche_embargo_held", 0.0)
                .containsEntry("depeche_embargo_next_release_seconds", Double.NaN);
        assertThat(named(samples, "depeche_wire_to_output_seconds_bucket")).hasSize(13);
        for (StageName stage : ALL) {
            assertThat(samples).containsEntry("depeche_records_unaccounted{stage=\"" + stage.id() + "\"}", 0.0);
            assertThat(samples).containsEntry("depeche_streams_alive_threads{stage=\"" + stage.id() + "\"}", 1.0);
            assertThat(named(samples, "depeche_streams_process_latency_max_seconds")
                            .get("depeche_streams_process_latency_max_seconds{stage=\"" + stage.id() + "\"}"))
                    .isPositive();
            assertThat(samples).containsEntry("depeche_consumer_lag{stage=\"" + stage.id() + "\"}", 0.0);
            Map<String, Double> states = named(samples, "depeche_stream_state");
            states.keySet().removeIf(name -> !name.contains("stage=\"" + stage.id() + "\""));
            assertThat(states).hasSize(State.values().length);
            assertThat(states.values()).containsOnlyOnce(1.0).containsOnly(0.0, 1.0);
        }
    }

    private static void shouldBeDocumented(String page) throws IOException {
        Set<String> scraped = Pattern.compile("(?m)^# TYPE (depeche_\\w+)")
                .matcher(page)
                .results()
                .map(type -> type.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = Pattern.compile("(?m)^\\| `(depeche_\\w+)` \\|")
                .matcher(Files.readString(Path.of("../docs/metrics.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(scraped);
    }

    private static Map<String, Double> named(Map<String, Double> samples, String name) {
        return samples.entrySet().stream()
                .filter(sample -> sample.getKey().startsWith(name + "{"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Double> samples(String page) {
        return page.lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
    }

    private double sample(Monitoring monitoring, String name) {
        return samples(get(monitoring, "/metrics").body()).getOrDefault(name, Double.NaN);
    }

    /** Of all providers together. */
    private double items(Monitoring monitoring, String outcome, String stage) {
        return named(samples(get(monitoring, "/metrics").body()), "depeche_items_total").entrySet().stream()
                .filter(sample -> sample.getKey().contains("outcome=\"" + outcome + "\"")
                        && sample.getKey().contains("stage=\"" + stage + "\""))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private HttpResponse<String> get(Monitoring monitoring, String path) {
        return ask(monitoring, path, "GET");
    }

    private HttpResponse<String> ask(Monitoring monitoring, String path, String method) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(monitoring.address().orElseThrow() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }
}
