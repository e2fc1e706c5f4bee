package io.depeche.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.model.ninjs.NinjsForm;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    @Test
    void shouldHaveADefaultForEverything() {
        Settings settings = SettingsReader.read(Map.of("DEPECHE_INSTANCE", "host-1"));

        assertThat(settings.topics().raw()).isEqualTo("wire.raw");
        assertThat(settings.dataDir()).isEqualTo(Path.of("data"));
        assertThat(settings.knowledgeDir()).isEmpty();
        assertThat(settings.threads())
                .isEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        assertThat(settings.exactlyOnce()).isTrue();
        assertThat(settings.commitInterval()).isEqualTo(Duration.ofMillis(20));
        assertThat(settings.partitions()).isEqualTo(4);
        assertThat(settings.replication()).isEqualTo((short) -1);
        Duration twoWeeks = Duration.ofDays(14);
        assertThat(settings.retention())
                .isEqualTo(new Retention(
                        twoWeeks, twoWeeks, twoWeeks, twoWeeks, Duration.ofDays(28), twoWeeks, Duration.ofDays(365)));
        assertThat(settings.maxItemBytes()).isEqualTo(4 << 20);
        assertThat(settings.brokerPort()).isZero();
        assertThat(settings.http()).contains(InetSocketAddress.createUnresolved("127.0.0.1", 9464));
        assertThat(settings.bootstrapServers()).isEmpty();
    }

    @Test
    void shouldReadEveryVariableItNames() {
        Map<String, String> all = Map.ofEntries(
                Map.entry("DEPECHE_TOPIC_PREFIX", "news"),
                Map.entry("DEPECHE_DATA_DIR", "elsewhere"),
                Map.entry("DEPECHE_KNOWLEDGE_DIR", "own"),
                Map.entry("DEPECHE_INSTANCE", "host-1"),
                Map.entry("DEPECHE_THREADS", "2"),
                Map.entry("DEPECHE_GUARANTEE", "at_least_once"),
                Map.entry("DEPECHE_COMMIT_INTERVAL", "100ms"),
                Map.entry("DEPECHE_PARTITIONS", "12"),
                Map.entry("DEPECHE_REPLICATION", "3"),
                Map.entry("DEPECHE_RETENTION_RAW", "30d"),
                Map.entry("DEPECHE_RETENTION_ITEMS", "36h"),
                Map.entry("DEPECHE_RETENTION_ENRICHED", "5m"),
                Map.entry("DEPECHE_RETENTION_ARTICLES", "365d"),
                Map.entry("DEPECHE_RETENTION_DEAD_LETTERS", "60d"),
                Map.entry("DEPECHE_RETENTION_SKIPPED", "1d"),
                Map.entry("DEPECHE_RETENTION_OPERATIONS", "90d"),
                Map.entry("DEPECHE_NINJS", "strict"),
                Map.entry("DEPECHE_MAX_ITEM_BYTES", "1048576"),
                Map.entry("DEPECHE_BROKER_PORT", "9092"),
                Map.entry("DEPECHE_HTTP", "0.0.0.0:8080"),
                Map.entry("DEPECHE_CONSOLE_TOKEN", "not-a-real-token-1"),
                Map.entry("DEPECHE_STUCK_AFTER", "90s"),
                Map.entry("DEPECHE_BRAKE", "5/20"),
                Map.entry("DEPECHE_LOG", "json"));

        Settings settings = SettingsReader.read(all);

        assertThat(all.keySet())
                .as("this test knows every variable")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Variable.values()).map(Enum::name).toList());
        assertThat(settings)
                .isEqualTo(new Settings(
                        new io.depeche.model.kafka.Topics("news"),
                        Path.of("elsewhere"),
                        Optional.of(Path.of("own")),
                        "host-1",
                        2,
                        false,
                        Duration.ofMillis(100),
                        12,
                        (short) 3,
                        new Retention(
                                Duration.ofDays(30),
                                Duration.ofHours(36),
                                Duration.ofMinutes(5),
                                Duration.ofDays(365),
                                Duration.ofDays(60),
                                Duration.ofDays(1),
                                Duration.ofDays(90)),
                        NinjsForm.STRICT,
                        1 << 20,
                        9092,
                        Optional.of(InetSocketAddress.createUnresolved("0.0.0.0", 8080)),
                        Optional.of("not-a-real-token-1"),
                        Duration.ofSeconds(90),
                        Optional.of(new BugLimit(5, 20)),
                        LogFormat.JSON,
                        Map.of()));
    }

    @Test
    void shouldReportAllProblemsAtOnceEachWithItsVariable() {
        Map<String, String> environment =
                Map.of("DEPECHE_PARTITIONS", "many", "DEPECHE_RETENTION_RAW", "a while", "DEPECHE_PARTITION", "4");

        assertThatThrownBy(() -> SettingsReader.read(environment))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.problems())
                                .containsExactlyInAnyOrder(
                                        "DEPECHE_PARTITION: unknown setting; 'depeche config' lists all of them",
                                        "DEPECHE_PARTITIONS=many: use a whole number from 1 to 1000",
                                        "DEPECHE_RETENTION_RAW=a while: use a whole number with a unit ms, s, m, h or d, such as 20ms or 14d"));
    }

    @Test
    void shouldSayWhatReplacesTheNamesThatEarlierVersionsRead() {
        // given
        Map<String, String> environment = Map.of("DEPECHE_RETENTION", "30d", "DEPECHE_DEAD_RETENTION", "60d");

        // when, then
        assertThatThrownBy(() -> SettingsReader.read(environment))
                .isInstanceOfSatisfying(SettingsException.class, e -> assertThat(e.problems())
                        .containsExactly(
                                "DEPECHE_DEAD_RETENTION: unknown setting; set DEPECHE_RETENTION_DEAD_LETTERS",
                                "DEPECHE_RETENTION: unknown setting; set each topic's:"
                                        + " DEPECHE_RETENTION_RAW, _ITEMS, _ENRICHED, _ARTICLES, _SKIPPED"));
    }

    @Test
    void shouldReadWhereToAnswerHealthAndMetrics() {
        assertThat(SettingsReader.read(Map.of("DEPECHE_HTTP", "off")).http()).isEmpty();
        assertThat(SettingsReader.read(Map.of("DEPECHE_HTTP", "[::1]:0")).http())
                .contains(InetSocketAddress.createUnresolved("::1", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9464", ":9464", "localhost", "localhost:", "localhost:65536", "http://localhost:1", "::1:0"
            })
    void shouldSayHowToWriteWhereToAnswerHealthAndMetrics(String text) {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("DEPECHE_HTTP", text)))
                .hasMessage("DEPECHE_HTTP=" + text
                        + ": use host:port with a port from 0 to 65535, such as 127.0.0.1:9464, or off");
    }

    @Test
    void shouldPassKafkaVariablesToTheClients() {
        Settings settings = SettingsReader.read(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                "KAFKA_SASL_MECHANISM", "PLAIN",
                "KAFKA_PRODUCER_LINGER_MS", "5",
                "KAFKA_HEAP_OPTS", "-Xmx1g"));

        assertThat(settings.kafka())
                .containsOnly(
                        Map.entry("bootstrap.servers", "kafka:9092"),
                        Map.entry("sasl.mechanism", "PLAIN"),
                        Map.entry("producer.linger.ms", "5"));
    }

    @Test
    void shouldReadKafkaVariablesAlikeOnATurkishMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());

            assertThat(SettingsReader.read(Map.of("KAFKA_LINGER_MS", "5")).kafka())
                    .containsOnlyKeys("linger.ms");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldPrintEverySettingAndMaskSecrets() {
        String page = SettingsPage.of(Map.of(
                "DEPECHE_PARTITIONS", "12",
                "KAFKA_SASL_JAAS_CONFIG", "org.apache.kafka… password=hunter2",
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL"));

        assertThat(page).contains("DEPECHE_PARTITIONS=12").contains("security.protocol=SASL_SSL");
        assertThat(page).contains("sasl.jaas.config=********").doesNotContain("hunter2");
        assertThat(Variable.values()).allSatisfy(variable -> assertThat(page).contains(variable.name() + "="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "50/50", "-1/10", "50/200 items", "on"})
    void shouldRefuseABrakeThatIsNoShare(String text) {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("DEPECHE_BRAKE", text)))
                .hasMessage("DEPECHE_BRAKE=" + text
                        + ": use BUGS/ITEMS with fewer bugs than items, such as 50/200, or off");
    }

    @Test
    void shouldHaveNoBrakeWhenItIsOff() {
        assertThat(SettingsReader.read(Map.of("DEPECHE_BRAKE", "off")).brake()).isEmpty();
    }

    @Test
    void shouldRefuseToCallAStageStuckAtOnce() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("DEPECHE_STUCK_AFTER", "999ms")))
                .hasMessage("DEPECHE_STUCK_AFTER=999ms: must be a second at least");
    }

    @ParameterizedTest
    @CsvSource({"auto, true, false", "auto, false, true", "text, false, false", "json, true, true"})
    void shouldWriteJsonWhereNobodyLooksUnlessToldOtherwise(String log, boolean terminal, boolean json) {
        assertThat(SettingsReader.read(Map.of("DEPECHE_LOG", log)).log().isJson(terminal))
                .isEqualTo(json);
    }

    @Test
    void shouldRefuseAnUnknownFormOfTheLog() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("DEPECHE_LOG", "xml")))
                .hasMessage("DEPECHE_LOG=xml: use auto, text or json");
    }
}
