package io.depeche.app.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RecordHeaders;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicReader;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.pipeline.Conversion;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.run.DemoItems;
import io.depeche.app.run.RunningStages;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.Coordinates;
import io.depeche.model.Json;
import io.depeche.model.Payload;
import io.depeche.model.PubStatus;
import io.depeche.model.RawItem;
import io.depeche.model.StageName;
import io.depeche.model.kafka.Headers;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the pipeline promises to those who send items and those who read articles, on any Kafka. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
abstract class PipelineContract {
    private static final Duration START = Duration.ofMinutes(2);
    private static final AtomicInteger RUNS = new AtomicInteger();

    @TempDir
    Path dir;

    private Settings settings;
    private Cluster cluster;
    private Pipeline pipeline;
    private RawTopic raw;

    /** Where the Kafka under test listens. */
    abstract String bootstrapServers();

    @BeforeEach
    void createTopics() {
        settings = SettingsReader.read(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers(),
                "DEPECHE_TOPIC_PREFIX",
                "contract" + RUNS.incrementAndGet(),
                "DEPECHE_INSTANCE",
                "test",
                "DEPECHE_DATA_DIR",
                dir.toString()));
        cluster = Cluster.of(settings).checked();
        pipeline = Pipeline.of(settings);
        try (Admin admin = cluster.admin()) {
            TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
        }
        raw = new RawTopic(cluster, settings.topics().raw());
    }

    @AfterEach
    void closeProducer() {
        raw.close();
    }

    @Test
    void shouldGiveTheArticlesThatConvertGivesAndAccountForEveryItem() throws IOException {
        // given
        DemoItems.all().forEach(item -> raw.send("feed", item.bytes()));

        // when
        Outcomes outcomes = runUntilAllHaveEnded();

        // then
        assertThat(outcomes.ledger().doubled()).isEmpty();
        assertThat(outcomes.articles()).hasSize(10);
        for (NinjsArticle article : outcomes.articles()) {
            if (article.story().revision() == 1) {
                assertThat(Json.pretty(article)).isEqualTo(Json.pretty(converted(article)));
            }
        }
    }

    @Test
    void shouldKeepLettersAndSkipsWhole() throws IOException {
        // given
        byte[] broken = "<?xml version=\"1.0\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a\""
                .getBytes(UTF_8);
        byte[] text = item("Une entreprise annonce une hausse de ses ventes", 1);
        Map<String, String> headers = Map.of("depeche-feed", "nord", "traceparent", "00-0af7-b7ad-01", "own", "kept");
        raw.send("key-of-letter", broken, headers);
        raw.send("key-of-skip", text, headers);
        raw.send("key-of-skip", text, headers);

        // when
        Outcomes outcomes = runUntilAllHaveEnded();

        // then
        ConsumerRecord<byte[], byte[]> letter = only(outcomes.letters());
        assertThat(new String(letter.key(), UTF_8)).isEqualTo("key-of-letter");
        assertThat(letter.value()).isEqualTo(broken);
        assertThat(RecordHeaders.all(letter))
                .containsAllEntriesOf(headers)
                .containsEntry(Headers.DEAD_CODE, "FMT-MALFORMED")
                .containsEntry(Headers.DEAD_STAGE, "ingest")
                .containsEntry(Headers.DEAD_ATTEMPTS, "1");
        ConsumerRecord<byte[], byte[]> skip = only(outcomes.skips());
        assertThat(skip.value()).isNull();
        assertThat(RecordHeaders.all(skip))
                .containsAllEntriesOf(headers)
                .containsEntry(Headers.SKIP_CODE, "VER-DUPLICATE")
                .containsEntry(Headers.SKIP_STAGE, "enrich");
    }

    @Test
    void shouldLetThroughItemsLargerThanABrokersDefaultLimitAndLettersAsLarge() throws IOException {
        // given
        String paragraph = "The harbour of the small town was busy on Monday, said the master of the port. ";
        byte[] large = ("Harbour busy again\n\n" + (paragraph.repeat(20) + "\n\n").repeat(1_500)).getBytes(UTF_8);
        byte[] binary = new byte[3 << 20];
        binary[0] = (byte) 0x89;
        raw.send("feed", large);
        raw.send("feed", binary);

        // when
        Outcomes outcomes = runUntilAllHaveEnded();

        // then
        assertThat(outcomes.articles()).hasSize(1);
        assertThat(only(outcomes.letters()).value()).isEqualTo(binary);
    }

    @Test
    void shouldCountTheRevisionsOfAnArticleInTheOrderInWhichTheyWereSent() throws IOException {
        // given: two articles whose versions are sent in turns
        int versions = 20;
        IntStream.rangeClosed(1, versions)
                .forEach(version -> Stream.of("one", "two").forEach(id -> raw.send("feed", ninjs(id, version))));
        raw.send("feed", ninjs("one", 3));
        raw.send("feed", ninjs("two", versions - 1, "an older version that was never seen"));

        // when
        Outcomes outcomes = runUntilAllHaveEnded();

        // then
        List<Integer> inOrder = IntStream.rangeClosed(1, versions).boxed().toList();
        for (String id : List.of("urn:contract:one", "urn:contract:two")) {
            List<NinjsArticle> article =
                    outcomes.articles().stream().filter(a -> a.uri().equals(id)).toList();
            assertThat(article).extracting(a -> a.story().revision()).isEqualTo(inOrder);
            assertThat(article)
                    .extracting(NinjsArticle::version)
                    .isEqualTo(inOrder.stream().map(String::valueOf).toList());
        }
        assertThat(outcomes.skips()).hasSize(2).allSatisfy(skip -> assertThat(
                        RecordHeaders.text(skip, Headers.SKIP_CODE))
                .contains("VER-STALE"));
    }

    @Test
    void shouldPublishAnArticleByTickerAndWithdrawItWhereARevisionDropsTheTicker() throws IOException {
        // given
        String both = "Siemens (XETRA: SIE) and Bayer (XETRA: BAYN) met on Monday, the two companies said.";
        raw.send("feed", ninjs("one", 1, "Two companies meet", both));
        raw.send("feed", ninjs("one", 2, "Two companies meet", both.replace(" and Bayer (XETRA: BAYN)", "")));

        // when
        runUntilAllHaveEnded();

        // then
        try (TopicReader reader =
                TopicReader.fromBeginning(cluster, settings.topics().byTicker())) {
            List<String> received = new ArrayList<>();
            reader.readToEnd(record -> received.add(new String(record.key(), UTF_8) + " "
                    + RecordHeaders.text(record, Headers.STATUS).orElseThrow()));
            assertThat(received)
                    .containsExactlyInAnyOrder(
                            "XETR:SIE usable", "XETR:BAYN usable", "XETR:SIE usable", "XETR:BAYN canceled");
        }
    }

    @Test
    void shouldTakeBackTheArticlesThatKillsNameInWordsAndNoOther() throws IOException {
        // given: articles on many partitions, and for every second one a message of its own that takes it back
        int articles = 12;
        IntStream.range(0, articles)
                .forEach(i -> raw.send("feed", ninjs("named-" + i, 1, "Harbour number " + i + " opens")));
        IntStream.range(0, articles)
                .filter(i -> i % 2 == 0)
                .forEach(i -> raw.send("feed", killInWords("notice-" + i, "Harbour number " + i + " opens")));
        raw.send("feed", killInWords("notice-of-nothing", "Harbour that nobody knows opens"));

        // when
        Outcomes outcomes = runUntilAllHaveEnded();

        // then
        assertThat(outcomes.ledger().doubled()).isEmpty();
        assertThat(outcomes.articles())
                .filteredOn(article -> article.pubStatus() == PubStatus.CANCELED)
                .allSatisfy(article -> {
                    assertThat(article.bodies()).isEmpty();
                    assertThat(article.story().revision()).isEqualTo(2);
                })
                .extracting(NinjsArticle::uri)
                .containsExactlyInAnyOrder(IntStream.range(0, articles)
                        .filter(i -> i % 2 == 0)
                        .mapToObj(i -> "urn:contract:named-" + i)
                        .toArray(String[]::new));
        assertThat(RecordHeaders.text(only(outcomes.letters()), Headers.DEAD_CODE))
                .contains("VER-KILL-TARGET");
    }

    @Test
    void shouldReadNothingThatItsSenderTookBack() throws IOException {
        // given: a sender whose first transaction is aborted
        byte[] takenBack = item("Taken back by its sender before it was sent", 1);
        byte[] sent = item("Sent for good by its sender", 2);
        try (Producer<byte[], byte[]> sender = transactionalProducer()) {
            sender.initTransactions();
            sender.beginTransaction();
            var unused = sender.send(new ProducerRecord<>(settings.topics().raw(), takenBack));
            sender.flush();
            sender.abortTransaction();
            sender.beginTransaction();
            raw.send(sender, sent);
            sender.commitTransaction();
        }

        // when
        Outcomes outcomes = runUntilAllHaveEnded();

        // then
        assertThat(only(outcomes.articles()).headlines().get(0).value()).isEqualTo("Sent for good by its sender");
        assertThat(outcomes.letters()).isEmpty();
    }

    @Test
    void shouldGoOnWhereItStoodAfterARestartAlsoWhenItsStoresAreLost() throws IOException {
        // given: a run that saw a first item, and one that comes while nothing runs
        raw.send("feed", item("Seen before the restart", 1));
        runUntilAllHaveEnded();
        raw.send("feed", item("Sent while nothing was running", 2));

        // when: the stages start again, first with their stores and then without, and see the first item again
        raw.send("feed", item("Seen before the restart", 1));
        runUntilAllHaveEnded();
        deleteStores();
        raw.send("feed", item("Seen before the restart", 1));
        Outcomes outcomes = runUntilAllHaveEnded();

        // then
        assertThat(outcomes.ledger().doubled()).isEmpty();
        assertThat(outcomes.articles())
                .extracting(article -> article.headlines().get(0).value())
                .containsExactlyInAnyOrder("Seen before the restart", "Sent while nothing was running");
        assertThat(outcomes.skips()).hasSize(2);
    }

    private Outcomes runUntilAllHaveEnded() throws IOException {
        try (RunningStages running = RunningStages.start(
                settings, cluster, pipeline, EnumSet.allOf(StageName.class), (stage, state) -> {})) {
            running.awaitRunning(START);
            return Outcomes.await(cluster, settings.topics(), raw.sent());
        }
    }

    private NinjsArticle converted(NinjsArticle article) throws IOException {
        Coordinates at = article.lineage().raw();
        RawItem same = new RawItem(
                Payload.of(raw.bytes(at.source())),
                Map.of(),
                at.source(),
                Instant.ofEpochMilli(article.lineage().receivedAt().toEpochMilli()));
        NinjsArticle converted =
                new Conversion(pipeline).apply(same).get(at.item() - 1).article();
        assertThat(converted).isNotNull();
        return Json.read(converted.publicJson(NinjsForm.EXTENDED), NinjsArticle.class);
    }

    private Producer<byte[], byte[]> transactionalProducer() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "transactional.id",
                settings.topics().prefix() + "-sender");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void deleteStores() throws IOException {
        try (Stream<Path> files = Files.walk(dir.resolve("streams"))) {
            Set<Path> all = new HashSet<>(files.toList());
            assertThat(all).anyMatch(file -> file.toString().contains("enrich-revisions"));
            List<Path> deepestFirst = new ArrayList<>(all);
            deepestFirst.sort((a, b) -> b.getNameCount() - a.getNameCount());
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    private static byte[] item(String headline, int number) {
        return ninjs("item-" + number, 1, headline);
    }

    private static byte[] killInWords(String id, String headline) {
        return """
                {"uri": "urn:contract:%s", "type": "text", "pubstatus": "usable", "language": "en",
                 "versioncreated": "2026-03-01T12:00:00Z", "headline": "KILL KILL KILL",
                 "body_text": "Please kill the story headlined \\"%s\\". The report was wrong."}
                """.formatted(id, headline).getBytes(UTF_8);
    }

    private static byte[] ninjs(String id, int version) {
        return ninjs(id, version, "Version " + version + " of " + id);
    }

    private static byte[] ninjs(String id, int version, String headline) {
        return ninjs(
                id,
                version,
                headline,
                "The council of the town met for the %dth time on Monday, its chairman said.".formatted(version));
    }

    private static byte[] ninjs(String id, int version, String headline, String text) {
        return """
                {"uri": "urn:contract:%s", "type": "text", "pubstatus": "usable", "language": "en", "version": "%d",
                 "versioncreated": "2026-03-01T10:%02d:00Z", "headline": "%s",
                 "body_text": "%s"}
                """.formatted(id, version, version, headline, text).getBytes(UTF_8);
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
