package io.depeche.sink;

import static io.depeche.model.ArticleBuilder.anArticle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.PubStatus;
import io.depeche.model.Story;
import io.depeche.model.Story.Change;
import io.depeche.model.kafka.Headers;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a subscriber to one instrument reads. */
class ByTickerTest {
    private static final ArticleBuilder BOTH = anArticle()
            .withHeadline("Thales and Dassault build")
            .withParagraph("Thales TCFP.PA and Dassault DAST.PA build it; XXXX.PA does not.")
            .withShare("THALES", "XPAR", "HO", "TCFP.PA")
            .withShare("DASSAULT", "XPAR", "DSY", "DAST.PA")
            .withUnresolved("XXXX.PA", "XXXX.PA");
    private static final ArticleBuilder ONE = anArticle()
            .withHeadline("Thales builds")
            .withParagraph("Thales TCFP.PA builds it.")
            .withShare("THALES", "XPAR", "HO", "TCFP.PA");

    private final SinkDriver sink = new SinkDriver();

    @AfterEach
    void stops() {
        sink.close();
    }

    @Test
    void shouldPublishAnArticleOnceForEachListedInstrument() {
        sink.send(revision(BOTH, 1, Change.NEW));

        assertThat(received()).containsExactly(tuple("XPAR:HO", "usable"), tuple("XPAR:DSY", "usable"));
    }

    @Test
    void shouldGiveTheSameRecordAsTheTopicOfAllArticles() {
        // when
        sink.send(revision(ONE, 1, Change.NEW));

        // then
        TestRecord<byte[], byte[]> article =
                sink.read(SinkDriver.TOPICS.articles()).get(0);
        TestRecord<byte[], byte[]> byTicker =
                sink.read(SinkDriver.TOPICS.byTicker()).get(0);
        assertThat(byTicker.value()).isEqualTo(article.value());
        assertThat(byTicker.headers()).isEqualTo(article.headers());
    }

    @Test
    void shouldWithdrawFromAnInstrumentThatARevisionDrops() {
        // given
        sink.send(revision(BOTH, 1, Change.NEW));
        received();

        // when
        sink.send(revision(ONE, 2, Change.CORRECTION));

        // then
        assertThat(received()).containsExactly(tuple("XPAR:HO", "usable"), tuple("XPAR:DSY", "canceled"));
    }

    @Test
    void shouldWithdrawOnceAndBeBackWithARevisionThatNamesTheInstrumentAgain() {
        // given
        sink.send(revision(BOTH, 1, Change.NEW));
        sink.send(revision(ONE, 2, Change.CORRECTION));
        received();

        // when
        sink.send(revision(ONE, 3, Change.UPDATE));
        sink.send(revision(BOTH, 4, Change.UPDATE));

        // then
        assertThat(received())
                .containsExactly(tuple("XPAR:HO", "usable"), tuple("XPAR:HO", "usable"), tuple("XPAR:DSY", "usable"));
    }

    @Test
    void shouldWithdrawAKilledArticleFromAllItsInstrumentsWithoutAnyOfItsText() {
        // given
        sink.send(revision(BOTH, 1, Change.NEW));
        received();

        // when
        sink.send(revision(BOTH.withStatus(PubStatus.CANCELED), 2, Change.KILL));

        // then
        List<TestRecord<byte[], byte[]>> withdrawals = sink.read(SinkDriver.TOPICS.byTicker());
        assertThat(withdrawals).extracting(SinkDriver::key).containsExactly("XPAR:HO", "XPAR:DSY");
        assertThat(withdrawals).allSatisfy(record -> {
            assertThat(SinkDriver.header(record, Headers.STATUS)).isEqualTo("canceled");
            assertThat(SinkDriver.header(record, Headers.RAW)).isEqualTo("wire.raw-0@41#1/1");
            assertThat(new String(record.value(), UTF_8))
                    .contains(ArticleBuilder.URI)
                    .doesNotContain("Dassault");
        });
    }

    @Test
    void shouldWithdrawAnArticleThatIsWithheldAndNotPublishOne() {
        // given
        ArticleBuilder withheld = ONE.withStatus(PubStatus.WITHHELD);
        sink.send(revision(withheld, 1, Change.WITHHELD));
        assertThat(received()).isEmpty();
        sink.send(revision(ONE, 2, Change.UPDATE));
        received();

        // when
        sink.send(revision(withheld, 3, Change.WITHHELD));

        // then
        assertThat(received()).containsExactly(tuple("XPAR:HO", "canceled"));
        assertThat(sink.read(SinkDriver.TOPICS.articles())).hasSize(3);
    }

    @Test
    void shouldKeepArticlesApart() {
        // given
        sink.send(revision(BOTH, 1, Change.NEW));
        received();

        // when
        sink.send(revision(ONE.withUri("urn:another"), 1, Change.NEW));

        // then
        assertThat(received()).containsExactly(tuple("XPAR:HO", "usable"));
    }

    private static EnrichedArticle revision(ArticleBuilder article, int number, Change change) {
        return article.enriched(clean -> new Story(clean.uri(), number, change, List.of(), null));
    }

    private List<Tuple> received() {
        return sink.read(SinkDriver.TOPICS.byTicker()).stream()
                .map(record -> tuple(SinkDriver.key(record), SinkDriver.header(record, Headers.STATUS)))
                .toList();
    }
}
