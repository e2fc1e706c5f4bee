package io.depeche.sink;

import static io.depeche.model.ArticleBuilder.anArticle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.model.kafka.Headers;
import io.depeche.model.operation.Erasure;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the sink does with an article that an operator erases. */
class ErasureTest {
    private static final ArticleBuilder ARTICLE = anArticle()
            .withHeadline("Thales builds")
            .withParagraph("Thales TCFP.PA builds it.")
            .withShare("THALES", "XPAR", "HO", "TCFP.PA");
    private static final ArticleBuilder ERASURE =
            anArticle().withFormat(Erasure.FORMAT).withStatus(PubStatus.CANCELED);

    private final SinkDriver sink = new SinkDriver();

    @AfterEach
    void stops() {
        sink.close();
    }

    @Test
    void shouldLeaveACanceledRecordWithoutTextEverywhere() {
        // given
        sink.send(revision(ARTICLE, 1, Change.NEW));

        // when
        sink.send(revision(ERASURE, 2, Change.KILL));

        // then
        for (String topic :
                List.of(SinkDriver.TOPICS.articles(), SinkDriver.TOPICS.latest(), SinkDriver.TOPICS.byTicker())) {
            List<TestRecord<byte[], byte[]>> records = sink.read(topic);
            assertThat(records).as(topic).hasSize(2);
            assertThat(SinkDriver.header(records.get(1), Headers.STATUS)).isEqualTo("canceled");
            assertThat(new String(records.get(1).value(), UTF_8))
                    .contains(ArticleBuilder.URI)
                    .doesNotContain("Thales");
        }
    }

    @Test
    void shouldSkipWhatFollowsAlsoAKillAndARedrivenLetter() {
        // given
        sink.send(revision(ERASURE, 2, Change.KILL));

        // when
        sink.send(revision(ARTICLE, 3, Change.UPDATE));
        sink.send(revision(ARTICLE.withStatus(PubStatus.CANCELED), 4, Change.KILL));

        // then
        assertThat(sink.read(SinkDriver.TOPICS.latest())).hasSize(1);
        assertThat(sink.read(SinkDriver.TOPICS.skipped()))
                .extracting(skip -> SinkDriver.header(skip, Headers.SKIP_CODE))
                .containsExactly("VER-ERASED", "VER-ERASED");
    }

    @Test
    void shouldEraseAnArticleThatWaitsForTheEndOfItsEmbargo() {
        // given
        sink.send(revision(ARTICLE.at(1).withEmbargo("2024-03-15T09:00:00Z"), 1, Change.NEW));

        // when
        sink.send(revision(ERASURE.at(2), 2, Change.KILL));
        sink.pass(Duration.ofHours(2));

        // then
        assertThat(sink.read(SinkDriver.TOPICS.articles())).singleElement().satisfies(record -> assertThat(
                        new String(record.value(), UTF_8))
                .doesNotContain("Thales"));
        assertThat(sink.read(SinkDriver.TOPICS.skipped()))
                .extracting(skip -> SinkDriver.header(skip, Headers.SKIP_CODE))
                .containsExactly("VER-SUPERSEDED");
    }

    private static EnrichedArticle revision(ArticleBuilder article, int number, Change change) {
        return article.enriched(clean -> new Story(clean.uri(), number, change, List.of(), null));
    }
}
