package io.depeche.enrich;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.story.FirstRevision;
import io.depeche.enrich.story.Revision;
import io.depeche.enrich.story.notice.Notices;
import io.depeche.model.ArticleBuilder;
import io.depeche.model.Coordinates;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Stage;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Erasure;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
    private static final Topics TOPICS = new Topics("wire");
    private static final Topology TOPOLOGY =
            EnrichTopology.of(TOPICS, new Echo(), Words.shipped(), Notices.shipped(), 4 << 20);

    @TempDir
    Path stateDir;

    private TopologyTestDriver driver;

    @BeforeEach
    void starts() {
        driver = new TopologyTestDriver(TOPOLOGY, settings());
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("application.id", "test");
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("state.dir", stateDir.toString());
        return settings;
    }

    @AfterEach
    void stops() {
        driver.close();
    }

    @Test
    void shouldKeepTheNamesOfItsOperatorsAndStores() throws IOException {
        try (InputStream golden = EnrichTopologyTest.class.getResourceAsStream("/topology/enrich.txt")) {
            assertThat(TOPOLOGY.describe().toString().strip())
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), UTF_8).strip());
        }
    }

    @Test
    void shouldNumberTheRevisionsOfAnArticle() throws IOException {
        // given
        send(aPlainArticle().at(1).item());

        // when
        send(aPlainArticle()
                .at(2)
                .withCreated("2024-03-14T09:00:00Z")
                .withText("More is known.")
                .item());

        // then
        List<TestRecord<byte[], byte[]>> records = read(TOPICS.enriched());
        assertThat(records).hasSize(2);
        EnrichedArticle second = Json.read(records.get(1).value(), EnrichedArticle.class);
        assertThat(second.story().revision()).isEqualTo(2);
        assertThat(header(records.get(1), Headers.SCHEMA)).isEqualTo("enriched-article/1");
        assertThat(header(records.get(1), Headers.RAW)).isEqualTo("wire.raw-0@2#1/1");
    }

    @Test
    void shouldSkipADuplicateWithItsCoordinates() {
        // given
        send(aPlainArticle().at(1).item());

        // when
        send(aPlainArticle().at(2).item());

        // then
        TestRecord<byte[], byte[]> skip = read(TOPICS.skipped()).get(0);
        assertThat(header(skip, Headers.SKIP_CODE)).isEqualTo("VER-DUPLICATE");
        assertThat(header(skip, Headers.RAW)).isEqualTo("wire.raw-0@2#1/1");
        assertThat(read(TOPICS.enriched())).hasSize(1);
    }

    @Test
    void shouldEraseTheTextItRemembersAndLetNothingOfTheArticleFollow() throws IOException {
        // given
        send(aPlainArticle().at(1).withText("A secret of the harbour.").item());

        // when
        send(Erasure.of(
                ArticleBuilder.URI,
                "Example Wire",
                Coordinates.parse("wire.operations-0@7#1/1"),
                Instant.parse("2026-03-01T10:00:00Z")));
        send(aPlainArticle()
                .at(2)
                .withCreated("2026-03-14T09:00:00Z")
                .withVersion("9")
                .item());
        send(aPlainArticle().at(3).withStatus(PubStatus.CANCELED).item());

        // then
        List<TestRecord<byte[], byte[]>> records = read(TOPICS.enriched());
        assertThat(records).hasSize(2);
        EnrichedArticle erased = Json.read(records.get(1).value(), EnrichedArticle.class);
        assertThat(erased.story().revision()).isEqualTo(2);
        assertThat(erased.article().source().status().pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(new String(records.get(1).value(), UTF_8)).doesNotContain("secret");
        assertThat(read(TOPICS.skipped()))
                .extracting(skip -> header(skip, Headers.SKIP_CODE) + " " + header(skip, Headers.RAW))
                .containsExactly("VER-ERASED wire.raw-0@2#1/1", "VER-ERASED wire.raw-0@3#1/1");
        Revision remembered = driver.<String, Revision>getKeyValueStore(EnrichTopology.REVISIONS)
                .get(ArticleBuilder.URI);
        assertThat(remembered.former()).isNull();
        assertThat(remembered.erased()).isTrue();
    }

    @Test
    void shouldEraseAnArticleThatIsNotRememberedAndThenSkipIt() {
        // when
        send(Erasure.of(ArticleBuilder.URI, null, Coordinates.parse("wire.operations-0@7#1/1"), Instant.EPOCH));
        send(aPlainArticle().at(2).item());

        // then
        assertThat(read(TOPICS.enriched())).hasSize(1);
        assertThat(read(TOPICS.skipped()))
                .extracting(skip -> header(skip, Headers.SKIP_CODE))
                .containsExactly("VER-ERASED");
    }

    @Test
    void shouldForgetRevisionsAfterTheirTimeAndThenPublishNothingAsOld() {
        // given: an article, and another that comes long after it
        send(aPlainArticle().at(1).item());
        send(aPlainArticle()
                .withUri("urn:example:later")
                .at(2)
                .withReceived("2024-06-14T12:00:00Z")
                .item());

        // when: the store has been looked through
        driver.advanceWallClockTime(EnrichTopology.SWEEP);
        send(aPlainArticle().at(3).withText("Sent again from an old letter.").item());

        // then
        assertThat(driver.getKeyValueStore(EnrichTopology.REVISIONS)
                        .get(aPlainArticle().item().identity().uri()))
                .isNull();
        assertThat(read(TOPICS.skipped())).singleElement().satisfies(skip -> assertThat(header(skip, Headers.SKIP_CODE))
                .isEqualTo("VER-STALE"));
        assertThat(read(TOPICS.enriched())).hasSize(2);
    }

    @Test
    void shouldNotRememberWhatWasTooLargeToGoOn() {
        driver.close();
        driver = new TopologyTestDriver(
                EnrichTopology.of(TOPICS, new Echo(), Words.shipped(), Notices.shipped(), 100), settings());
        send(aPlainArticle().at(1).item());
        assertThat(header(read(TOPICS.deadLetters()).get(0), Headers.DEAD_CODE)).isEqualTo("SNK-TOO-LARGE");
        driver.close();

        driver = new TopologyTestDriver(TOPOLOGY, settings());
        send(aPlainArticle().at(2).item());

        assertThat(read(TOPICS.enriched())).hasSize(1);
    }

    @Test
    void shouldRefuseASeamRecordOfAnotherSchemaWithItsBytes() {
        // when
        input(new byte[] {1, 2, 3}, "wire-item/9");

        // then
        TestRecord<byte[], byte[]> letter = read(TOPICS.deadLetters()).get(0);
        assertThat(header(letter, Headers.DEAD_CODE)).isEqualTo("SCH-VERSION");
        assertThat(letter.value()).containsExactly(1, 2, 3);
    }

    @Test
    void shouldRefuseASeamRecordThatIsNoJson() {
        // when
        input("no json".getBytes(UTF_8), "wire-item/1");

        // then
        assertThat(header(read(TOPICS.deadLetters()).get(0), Headers.DEAD_CODE)).isEqualTo("SCH-MALFORMED");
    }

    private void send(WireItem item) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(Headers.SCHEMA, WireItem.SCHEMA.getBytes(UTF_8));
        headers.add(Headers.RAW, item.lineage().raw().toString().getBytes(UTF_8));
        pipe(item.identity().uri(), Json.bytes(item), headers);
    }

    private void input(byte[] value, String schema) {
        pipe("urn:test:1", value, new RecordHeaders().add(Headers.SCHEMA, schema.getBytes(UTF_8)));
    }

    private void pipe(String key, byte[] value, org.apache.kafka.common.header.Headers headers) {
        driver.createInputTopic(TOPICS.items(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, headers));
    }

    private List<TestRecord<byte[], byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** Takes an item's body for an article as it stands. */
    private record Echo() implements Stage<WireItem, EnrichedArticle> {
        @Override
        public String name() {
            return "enrich";
        }

        @Override
        public List<Outcome<EnrichedArticle>> apply(WireItem item) {
            String body = item.body() == null ? "" : item.body().value();
            EnrichedArticle plain = aPlainArticle().withText(body).enriched(new FirstRevision(Words.shipped())::of);
            var article = plain.article();
            return List.of(Outcome.kept(new EnrichedArticle(
                    new io.depeche.model.Article(
                            item.withoutBody(),
                            article.provider(),
                            item.times().versionCreated(),
                            article.language(),
                            article.headline(),
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            article.blocks(),
                            null,
                            List.of()),
                    List.of(),
                    List.of(),
                    plain.story(),
                    "test")));
        }
    }
}
