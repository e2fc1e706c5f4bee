package io.depeche.sink;

import static io.depeche.model.ArticleBuilder.anArticle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.EnrichedArticle;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import io.depeche.sink.route.Distribution;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class SinkTopologyTest {
    private static final Topics TOPICS = new Topics("wire");
    private static final Topology TOPOLOGY =
            SinkTopology.of(TOPICS, new Sink("1.2.3"), Distribution.BY_TICKER, NinjsForm.EXTENDED, 4 << 20);

    @Test
    void shouldKeepTheNamesOfItsOperators() throws IOException {
        try (InputStream golden = SinkTopologyTest.class.getResourceAsStream("/topology/sink.txt")) {
            assertThat(TOPOLOGY.describe().toString().strip())
                    .isEqualTo(new String(Objects.requireNonNull(golden).readAllBytes(), UTF_8).strip());
        }
    }

    @Test
    void shouldPublishEveryArticleOnBothTopicsUnderItsUri() throws IOException {
        EnrichedArticle enriched = TestArticles.full();

        Published published = publish(enriched);

        TestRecord<byte[], byte[]> article = published.articles().get(0);
        TestRecord<byte[], byte[]> latest = published.latest().get(0);
        assertThat(new String(article.key(), UTF_8))
                .isEqualTo(enriched.article().uri());
        assertThat(article.value()).isEqualTo(latest.value());
        assertThat(SinkDriver.header(article, Headers.SCHEMA)).isEqualTo("ninjs-article/1");
        assertThat(SinkDriver.header(article, Headers.RAW))
                .isEqualTo(enriched.article().source().lineage().raw().toString());
    }

    @Test
    void shouldNotPublishTheTextsThatCleaningTookOut() throws IOException {
        TestRecord<byte[], byte[]> article =
                publish(TestArticles.full()).articles().get(0);

        assertThat(Json.read(article.value(), NinjsArticle.class).removed())
                .isNotEmpty()
                .allSatisfy(removed -> assertThat(removed.text()).isNull());
    }

    @Test
    void shouldKeepAKillAsACanceledItemWithoutABody() throws IOException {
        TestRecord<byte[], byte[]> latest =
                publish(TestArticles.killed()).latest().get(0);

        NinjsArticle killed = Json.read(latest.value(), NinjsArticle.class);
        assertThat(SinkDriver.header(latest, Headers.STATUS)).isEqualTo("canceled");
        assertThat(killed.bodies()).isEmpty();
    }

    @Test
    void shouldRefuseARecordWithoutASchemaWithItsBytes() {
        Published published = publish(Json.bytes(anArticle().enriched()), new RecordHeaders());

        TestRecord<byte[], byte[]> letter = published.letters().get(0);
        assertThat(SinkDriver.header(letter, Headers.DEAD_STAGE)).isEqualTo("sink");
        assertThat(SinkDriver.header(letter, Headers.DEAD_CODE)).isEqualTo("SCH-VERSION");
    }

    private record Published(
            List<TestRecord<byte[], byte[]>> articles,
            List<TestRecord<byte[], byte[]>> latest,
            List<TestRecord<byte[], byte[]>> letters) {}

    private static Published publish(EnrichedArticle enriched) {
        try (SinkDriver driver = new SinkDriver()) {
            driver.send(enriched);
            return published(driver);
        }
    }

    private static Published publish(byte[] value, RecordHeaders headers) {
        try (SinkDriver driver = new SinkDriver()) {
            driver.send("key", value, headers);
            return published(driver);
        }
    }

    private static Published published(SinkDriver driver) {
        return new Published(
                driver.read(TOPICS.articles()), driver.read(TOPICS.latest()), driver.read(TOPICS.deadLetters()));
    }
}
