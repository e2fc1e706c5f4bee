package io.depeche.enrich;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.story.FirstRevision;
import io.depeche.enrich.story.kill.Named;
import io.depeche.enrich.story.notice.Notices;
import io.depeche.model.Article;
import io.depeche.model.ArticleBuilder;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Stage;
import io.depeche.model.Story.Change;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill that stands only in words takes back the one article that it names. */
class KillTopologyTest {
    private static final Topics TOPICS = new Topics("wire");
    private static final ArticleBuilder TARGET = anItem("urn:depeche:dpa:dpa0157-2013-11-13", 1)
            .withHeadline("Harbour opens")
            .withText("The harbour of Brest opened.");
    private static final ArticleBuilder NOTICE = anItem("urn:depeche:dpa:dpa0163-2013-11-13", 9)
            .withVersion(null)
            .withHeadline("KILL KILL KILL")
            .withText("Please kill item dpa 0157 \"Harbour opens\". A substitute follows.");

    @TempDir
    Path stateDir;

    private TopologyTestDriver driver;

    @BeforeEach
    void starts() {
        Properties settings = new Properties();
        settings.put("application.id", "test");
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("state.dir", stateDir.toString());
        driver = new TopologyTestDriver(
                EnrichTopology.of(TOPICS, new InWords(), Words.shipped(), Notices.shipped(), 4 << 20), settings);
    }

    @AfterEach
    void stops() {
        driver.close();
    }

    @Test
    void shouldCancelTheArticleThatAKillNames() throws IOException {
        // given
        send(TARGET);

        // when
        send(NOTICE);

        // then
        List<TestRecord<byte[], byte[]>> records = read(TOPICS.enriched());
        TestRecord<byte[], byte[]> last = records.get(records.size() - 1);
        EnrichedArticle killed = Json.read(last.value(), EnrichedArticle.class);
        assertThat(records).hasSize(2);
        assertThat(killed.article().uri()).isEqualTo("urn:depeche:dpa:dpa0157-2013-11-13");
        assertThat(killed.article().source().status().pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(killed.article().blocks()).isEmpty();
        assertThat(killed.story().change()).isEqualTo(Change.KILL);
        assertThat(killed.story().revision()).isEqualTo(2);
        assertThat(header(last, Headers.RAW)).isEqualTo("wire.raw-0@9#1/1");
        assertThat(read(TOPICS.deadLetters())).isEmpty();
    }

    @Test
    void shouldSkipTheSameKillSentAgain() {
        // given
        send(TARGET);
        send(NOTICE);

        // when
        send(NOTICE.at(10));

        // then
        assertThat(read(TOPICS.enriched())).hasSize(2);
        assertThat(read(TOPICS.skipped())).singleElement().satisfies(skip -> assertThat(header(skip, Headers.SKIP_CODE))
                .isEqualTo("VER-DUPLICATE"));
    }

    @Test
    void shouldWaitForATargetThatComesLater() {
        // given: the kill overtakes its target between two partitions
        send(NOTICE);
        send(TARGET);

        // when
        driver.advanceWallClockTime(KillTopology.PATIENCE.dividedBy(2));
        pass();

        // then
        assertThat(read(TOPICS.enriched())).hasSize(2);
        assertThat(read(TOPICS.deadLetters())).isEmpty();
    }

    @Test
    void shouldRefuseAKillThatFitsNoArticleWithTheItemAsItWasRead() throws IOException {
        // given
        send(TARGET.withHeadline("Ferry stops").withUri("urn:depeche:dpa:dpa0200-2013-11-13"));

        // when
        send(NOTICE);
        driver.advanceWallClockTime(KillTopology.PATIENCE.multipliedBy(2));

        // then
        TestRecord<byte[], byte[]> letter = read(TOPICS.deadLetters()).get(0);
        assertThat(header(letter, Headers.DEAD_CODE)).isEqualTo("VER-KILL-TARGET");
        assertThat(header(letter, Headers.DEAD_STAGE)).isEqualTo("enrich");
        assertThat(header(letter, Headers.SCHEMA)).isEqualTo(WireItem.SCHEMA);
        assertThat(header(letter, Headers.RAW)).isEqualTo("wire.raw-0@9#1/1");
        assertThat(new String(letter.key(), UTF_8)).isEqualTo("urn:depeche:dpa:dpa0163-2013-11-13");
        assertThat(Json.read(letter.value(), WireItem.class)).isEqualTo(item(NOTICE));
        assertThat(read(TOPICS.enriched())).hasSize(1);
    }

    @Test
    void shouldRefuseAKillThatFitsTwoArticlesAndKillNeither() {
        // given
        send(TARGET.withUri("urn:x:1"));
        send(TARGET.withUri("urn:x:2").at(2));

        // when
        send(NOTICE);

        // then
        assertThat(codes()).containsExactly("VER-KILL-TARGET");
        assertThat(read(TOPICS.enriched())).hasSize(2);
    }

    @Test
    void shouldNeverKillTheArticleOfAnotherProvider() {
        // given
        send(TARGET.withProvider("Other"));

        // when
        send(NOTICE);
        driver.advanceWallClockTime(KillTopology.PATIENCE.multipliedBy(2));

        // then
        assertThat(codes()).containsExactly("VER-KILL-TARGET");
        assertThat(read(TOPICS.enriched())).hasSize(1);
    }

    @Test
    void shouldNotSearchForTheTargetOfAKillThatNamesNone() {
        // given
        send(TARGET);

        // when
        send(NOTICE.withText("The report was wrong."));

        // then
        assertThat(codes()).containsExactly("VER-KILL-TARGET");
        assertThat(read(TOPICS.enriched())).hasSize(1);
    }

    @Test
    void shouldKillUnderTheSameIdWhateverElseTheWordsSay() throws IOException {
        // given
        send(TARGET);

        // when
        send(TARGET.at(2).withCreated("2024-03-14T09:00:00Z").withHeadline("Story withdrawn: Port is open"));

        // then
        List<TestRecord<byte[], byte[]>> records = read(TOPICS.enriched());
        EnrichedArticle killed = Json.read(records.get(1).value(), EnrichedArticle.class);
        assertThat(killed.story().change()).isEqualTo(Change.KILL);
        assertThat(killed.article().uri()).isEqualTo("urn:depeche:dpa:dpa0157-2013-11-13");
    }

    @Test
    void shouldCarryNoNameInAFormThatCanBeRead() {
        // when
        send(TARGET);

        // then
        assertThat(read(TOPICS.names())).singleElement().satisfies(record -> assertThat(
                        new String(record.value(), UTF_8))
                .doesNotContainIgnoringCase("harbour"));
    }

    @Test
    void shouldRefuseNamesThatItCannotReadAsARecordOfTheirOwn() {
        // given: the coordinates of the article, which ends elsewhere
        RecordHeaders headers = new RecordHeaders();
        headers.add(Headers.SCHEMA, Named.SCHEMA.getBytes(UTF_8));
        headers.add(Headers.RAW, "wire.raw-0@1#1/1".getBytes(UTF_8));

        // when
        driver.createInputTopic(TOPICS.names(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>("dpa".getBytes(UTF_8), "{\"uri\":".getBytes(UTF_8), headers));

        // then
        assertThat(read(TOPICS.deadLetters())).singleElement().satisfies(letter -> {
            assertThat(header(letter, Headers.DEAD_CODE)).isEqualTo("SCH-MALFORMED");
            assertThat(header(letter, Headers.RAW)).isEqualTo("wire.names-0@0#1/1");
        });
    }

    private static ArticleBuilder anItem(String uri, long offset) {
        return aPlainArticle().withUri(uri).at(offset).withProvider("dpa");
    }

    private static WireItem item(ArticleBuilder article) {
        WireItem item = article.item();
        String text = article.article().body();
        WireItem.NewsLines lines =
                new WireItem.NewsLines(List.of(article.article().headline()), null, null, null, null, null);
        return new WireItem(
                item.identity(),
                item.status(),
                item.times(),
                lines,
                item.coding(),
                item.rights(),
                item.language(),
                new WireItem.Body(WireItem.Body.Kind.TEXT, text),
                item.lineage());
    }

    private void send(ArticleBuilder article) {
        WireItem item = item(article);
        RecordHeaders headers = new RecordHeaders();
        headers.add(Headers.SCHEMA, WireItem.SCHEMA.getBytes(UTF_8));
        headers.add(Headers.RAW, item.lineage().raw().toString().getBytes(UTF_8));
        driver.createInputTopic(TOPICS.items(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(item.identity().uri().getBytes(UTF_8), Json.bytes(item), headers));
        pass();
    }

    /** The driver hands on what a topology writes to its own topics. */
    private void pass() {
        driver.advanceWallClockTime(java.time.Duration.ZERO);
    }

    private List<String> codes() {
        return read(TOPICS.deadLetters()).stream()
                .map(letter -> header(letter, Headers.DEAD_CODE))
                .toList();
    }

    private List<TestRecord<byte[], byte[]>> read(String topic) {
        return new ArrayList<>(driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList());
    }

    private static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** Takes headline and body of an item as they stand. */
    private record InWords() implements Stage<WireItem, EnrichedArticle> {
        private static final FirstRevision FIRST = new FirstRevision(Words.shipped());

        @Override
        public String name() {
            return "enrich";
        }

        @Override
        public List<Outcome<EnrichedArticle>> apply(WireItem item) {
            List<Article.Block> blocks = Stream.ofNullable(item.body())
                    .map(body -> new Article.Block(Article.Block.Kind.PARAGRAPH, body.value()))
                    .toList();
            FirstRevision.Told told = FIRST.told(new Article(
                    item.withoutBody(),
                    item.identity().provider(),
                    item.times().versionCreated(),
                    item.language(),
                    Objects.requireNonNull(item.lines().headlines().get(0)),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    blocks,
                    item.lines().edNote(),
                    List.of()));
            return List.of(
                    Outcome.kept(new EnrichedArticle(told.article(), List.of(), List.of(), told.story(), "test")));
        }
    }
}
