package io.depeche.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.pipeline.Conversion;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.sink.PublicForm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline on a real broker in this process, exactly once, with a restart of everything in the middle. */
class WholePipelineTest {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path dir;

    private final Map<String, DemoItems.Item> sent = new ConcurrentSkipListMap<>();

    @Test
    void shouldTurnEveryRawItemIntoExactlyOneOutcomeAlsoAcrossARestart() throws IOException {
        Settings settings =
                SettingsReader.read(Map.of("DEPECHE_INSTANCE", "test")).withDataDir(dir);
        Pipeline pipeline = Pipeline.of(settings);
        List<DemoItems.Item> items = DemoItems.all();

        // given: a first run that sees half of the items
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                RunningStages running = start(settings, kafka, pipeline)) {
            running.awaitRunning(START);
            shouldHaveNothingLeftToPlan(kafka.cluster(), settings);
            send(kafka.cluster(), settings, items.subList(0, 5));
            awaitOutcomes(kafka.cluster(), settings);
        }

        // when: everything starts again on the same data, and sees the rest and a duplicate
        try (Kafka kafka = Kafka.open(settings, announcement -> {});
                RunningStages running = start(settings, kafka, pipeline)) {
            running.awaitRunning(START);
            send(kafka.cluster(), settings, items.subList(5, items.size()));
            send(kafka.cluster(), settings, items.subList(0, 1));
            Outcomes outcomes = awaitOutcomes(kafka.cluster(), settings);

            // then
            assertThat(outcomes.ledger().doubled()).isEmpty();
            assertThat(outcomes.articles()).hasSize(10);
            shouldKeepTheBytesOfTheDeadLetter(outcomes.letters());
            shouldSkipTheDuplicate(outcomes.skips());
            shouldKnowTheCorrectionForTheSecondRevision(outcomes.articles());
            shouldGiveTheSameArticlesAsConvert(outcomes.articles(), pipeline);
        }
    }

    private static RunningStages start(Settings settings, Kafka kafka, Pipeline pipeline) {
        return RunningStages.start(
                settings, kafka.cluster(), pipeline, EnumSet.allOf(StageName.class), (stage, state) -> {});
    }

    private static void shouldHaveNothingLeftToPlan(Cluster cluster, Settings settings) {
        try (Admin admin = cluster.admin()) {
            assertThat(TopicPlan.of(admin, TopicSpec.all(settings)).isDone()).isTrue();
        }
    }

    private static void shouldKeepTheBytesOfTheDeadLetter(List<ConsumerRecord<byte[], byte[]>> letters)
            throws IOException {
        assertThat(letters).hasSize(1);
        assertThat(RecordHeaders.text(letters.get(0), Headers.DEAD_CODE)).contains("FMT-MALFORMED");
        assertThat(letters.get(0).value())
                .isEqualTo(DemoItems.all().stream()
                        .filter(item -> item.name().startsWith("09-"))
                        .findFirst()
                        .orElseThrow()
                        .bytes());
    }

    private static void shouldSkipTheDuplicate(List<ConsumerRecord<byte[], byte[]>> skips) {
        assertThat(skips).hasSize(1);
        assertThat(RecordHeaders.text(skips.get(0), Headers.SKIP_CODE)).contains("VER-DUPLICATE");
    }

    private static void shouldKnowTheCorrectionForTheSecondRevision(List<NinjsArticle> articles) {
        assertThat(articles)
                .filteredOn(article -> article.story().revision() == 2)
                .singleElement()
                .satisfies(
                        article -> assertThat(article.story().change().code()).isEqualTo("correction"));
    }

    private void shouldGiveTheSameArticlesAsConvert(List<NinjsArticle> articles, Pipeline pipeline) {
        Conversion conversion = new Conversion(pipeline);
        for (NinjsArticle article : articles) {
            Coordinates raw = article.lineage().raw();
            DemoItems.Item item = sent.get(raw.source());
            assertThat(item).as("item at " + raw).isNotNull();
            RawItem same = new RawItem(
                    Payload.of(item.bytes()),
                    Map.of(),
                    raw.source(),
                    Instant.ofEpochMilli(article.lineage().receivedAt().toEpochMilli()));
            NinjsArticle converted = conversion.apply(same).get(raw.item() - 1).article();
            assertThat(converted).isNotNull();
            if (article.story().revision() == 1) {
                assertThat(Json.pretty(article)).isEqualTo(Json.pretty(PublicForm.of(converted)));
            }
        }
    }

    private void send(Cluster cluster, Settings settings, List<DemoItems.Item> items) {
        try (RawSender sender = new RawSender(cluster, settings.topics().raw(), "")) {
            items.forEach(item -> sender.send(item.bytes(), at -> sent.put(at, item)));
        }
    }

    private record Outcomes(
            Ledger ledger,
            List<NinjsArticle> articles,
            List<ConsumerRecord<byte[], byte[]>> letters,
            List<ConsumerRecord<byte[], byte[]>> skips) {}

    private Outcomes awaitOutcomes(Cluster cluster, Settings settings) throws IOException {
        Outcomes outcomes = new Outcomes(new Ledger(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (TopicReader articles =
                        TopicReader.fromBeginning(cluster, settings.topics().articles());
                TopicReader letters =
                        TopicReader.fromBeginning(cluster, settings.topics().deadLetters());
                TopicReader skips =
                        TopicReader.fromBeginning(cluster, settings.topics().skipped())) {
            Set<String> raw = sent.keySet();
            while (!outcomes.ledger().accountsFor(raw)) {
                assertThat(System.nanoTime())
                        .as("waited for " + outcomes.ledger().missing(raw))
                        .isLessThan(deadline);
                for (ConsumerRecord<byte[], byte[]> record : articles.poll(Duration.ofMillis(50))) {
                    outcomes.ledger().enter(record);
                    outcomes.articles().add(Json.read(record.value(), NinjsArticle.class));
                    assertThat(new String(record.key(), UTF_8))
                            .isEqualTo(Json.read(record.value(), NinjsArticle.class)
                                    .uri());
                }
                letters.poll(Duration.ofMillis(20)).forEach(letter -> {
                    outcomes.ledger().enter(letter);
                    outcomes.letters().add(letter);
                });
                skips.poll(Duration.ofMillis(20)).forEach(skip -> {
                    outcomes.ledger().enter(skip);
                    outcomes.skips().add(skip);
                });
            }
        }
        return outcomes;
    }
}
