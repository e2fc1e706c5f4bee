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
import io.depeche.sink.route.Distribution;
import io.depeche.sink.route.Routes;
import io.depeche.sink.watch.WatchLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the topics of routes get. */
class RoutesTest {
    private static final ArticleBuilder FRENCH =
            anArticle().withLanguage("fr").withProvider("Example Wire").withHeadline("Thales construit");
    private static final ArticleBuilder ENGLISH =
            anArticle().withLanguage("en").withProvider("Example Wire").withHeadline("Thales builds");

    @TempDir
    Path directory = Path.of(".");

    private SinkDriver sink;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(directory.resolve("desk.yaml"), """
                source: own
                licence: CC0-1.0
                version: "1"
                routes:
                  - topic: desk.french
                    when: {language: fr}
                    examples: [{article: {language: fr}, goes: true}, {article: {language: en}, goes: false}]
                  - topic: desk.corrections
                    change: [correction, kill]
                    when: {provider: example wire}
                    examples:
                      - {article: {provider: Example Wire}, change: kill, goes: true}
                      - {article: {provider: Example Wire}, goes: false}
                """);
        sink = new SinkDriver(new Distribution(Routes.load(Optional.of(directory)), () -> WatchLists.NONE));
    }

    @AfterEach
    void stops() {
        sink.close();
    }

    @Test
    void shouldGiveTheSameRecordAsTheTopicOfAllArticles() {
        // when
        sink.send(revision(FRENCH, 1, Change.NEW));

        // then
        TestRecord<byte[], byte[]> article =
                sink.read(SinkDriver.TOPICS.articles()).get(0);
        TestRecord<byte[], byte[]> routed = sink.read("desk.french").get(0);
        assertThat(routed.key()).isEqualTo(article.key());
        assertThat(routed.value()).isEqualTo(article.value());
        assertThat(routed.headers()).isEqualTo(article.headers());
    }

    @Test
    void shouldWithdrawOnceWhatNoLongerFitsAndBringItBack() {
        // when
        sink.send(revision(FRENCH, 1, Change.NEW));
        sink.send(revision(ENGLISH, 2, Change.UPDATE));
        sink.send(revision(ENGLISH, 3, Change.UPDATE));
        sink.send(revision(FRENCH, 4, Change.UPDATE));

        // then
        assertThat(received("desk.french")).containsExactly("usable", "canceled", "usable");
    }

    @Test
    void shouldWithdrawAKilledArticleWithoutAnyOfItsText() {
        // given
        sink.send(revision(FRENCH, 1, Change.NEW));

        // when
        sink.send(revision(FRENCH.withStatus(PubStatus.CANCELED), 2, Change.KILL));

        // then
        List<TestRecord<byte[], byte[]>> records = sink.read("desk.french");
        assertThat(records).hasSize(2);
        assertThat(new String(records.get(1).value(), UTF_8))
                .contains(ArticleBuilder.URI)
                .contains("\"change\":\"kill\"")
                .doesNotContain("construit");
    }

    @Test
    void shouldSendTheRevisionsThatARouteAsksForAndWithdrawNothingWhenOthersFollow() {
        // when
        sink.send(revision(ENGLISH, 1, Change.NEW));
        sink.send(revision(ENGLISH, 2, Change.CORRECTION));
        sink.send(revision(ENGLISH, 3, Change.UPDATE));
        sink.send(revision(ENGLISH.withStatus(PubStatus.CANCELED), 4, Change.KILL));

        // then
        assertThat(received("desk.corrections")).containsExactly("usable", "canceled");
    }

    @Test
    void shouldSendNothingOfAnArticleThatIsWithheldOrDoesNotFit() {
        // when
        sink.send(revision(FRENCH.withStatus(PubStatus.WITHHELD), 1, Change.WITHHELD));
        sink.send(revision(ENGLISH, 2, Change.UPDATE));

        // then
        assertThat(received("desk.french")).isEmpty();
        assertThat(sink.read(SinkDriver.TOPICS.articles())).hasSize(2);
    }

    private static EnrichedArticle revision(ArticleBuilder article, int number, Change change) {
        return article.enriched(clean -> new Story(clean.uri(), number, change, List.of(), null));
    }

    private List<String> received(String topic) {
        return sink.read(topic).stream()
                .map(record -> SinkDriver.header(record, Headers.STATUS))
                .toList();
    }
}
