package io.depeche.app.console.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.console.desk.ArticleShelf.Page;
import io.depeche.sink.route.Routes;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleShelfTest {
    private static final ArticleFilter ALL = ArticleFilter.of(Map.of());

    private final ArticleShelf shelf = new ArticleShelf(new Beat(), Routes.NONE);

    @Test
    void shouldOrderWhatWasThereBeforeByTheTimeOfReceipt() {
        // given: two partitions, read one after the other
        take("urn:b", 1, 2, "b");
        take("urn:d", 1, 4, "d");
        take("urn:a", 1, 1, "a");
        take("urn:c", 1, 3, "c");

        // when
        shelf.upToDate();

        // then
        assertThat(shelf.older(ALL, 0, 10).rows())
                .extracting(ArticleRow::uri)
                .containsExactly("urn:d", "urn:c", "urn:b", "urn:a");
    }

    @Test
    void shouldListAnArticleOnceByItsLatestRevision() {
        shelf.upToDate();
        take("urn:a", 1, 1, "first");
        take("urn:b", 1, 2, "other");
        take("urn:a", 2, 3, "second");

        assertThat(shelf.older(ALL, 0, 10).rows())
                .extracting(ArticleRow::headline)
                .containsExactly("second", "other");
        assertThat(shelf.revisions("urn:a")).extracting(ArticleRow::revision).containsExactly(2, 1);
    }

    @Test
    void shouldTellWhatCameAndWhichArticlesNoLongerMatch() {
        shelf.upToDate();
        ArticleFilter word = ArticleFilter.of(Map.of("word", "harbour"));
        take("urn:a", 1, 1, "Harbour opens");
        Page seen = shelf.older(word, 0, 10);
        take("urn:a", 2, 2, "Museum opens");
        take("urn:b", 1, 3, "HARBOUR closes");

        Page page = shelf.newer(word, seen.seq(), 10);

        assertThat(page.rows()).extracting(ArticleRow::uri).containsExactly("urn:b");
        assertThat(page.gone()).containsExactly("urn:a");
        assertThat(shelf.newer(word, page.seq(), 10).rows()).isEmpty();
    }

    @Test
    void shouldForgetTheOldestBeyondItsCapacity() {
        shelf.upToDate();
        IntStream.rangeClosed(0, ArticleShelf.CAPACITY).forEach(n -> take("urn:" + n, 1, n, "headline"));

        assertThat(shelf.size()).isEqualTo(ArticleShelf.CAPACITY);
        assertThat(shelf.revisions("urn:0")).isEmpty();
        assertThat(shelf.revisions("urn:1")).hasSize(1);
    }

    @Test
    void shouldForgetTheOldestWhenTextsAreLong() {
        shelf.upToDate();
        String longest = "word ".repeat(10_000);
        IntStream.range(0, 5_000).forEach(n -> take("urn:" + n, 1, n, longest));

        assertThat(shelf.size()).isLessThan(2_500);
        assertThat(shelf.revisions("urn:4999")).hasSize(1);
    }

    @Test
    void shouldKeepTheLatestOfLongTextsThatWereThereBefore() {
        String longest = "word ".repeat(10_000);
        IntStream.range(0, 3_000).forEach(n -> take("urn:" + n, 1, n, longest));

        shelf.upToDate();

        assertThat(shelf.size()).isBetween(1_000, 2_500);
        assertThat(shelf.revisions("urn:2999")).hasSize(1);
        assertThat(shelf.revisions("urn:0")).isEmpty();
    }

    @Test
    void shouldForgetAllOfAnErasedArticleButItsErasure() {
        shelf.upToDate();
        take("urn:a", 1, 1, "A secret");
        shelf.take(record(article("urn:a", 2, 2, "", "erasure", "kill")));

        assertThat(shelf.revisions("urn:a")).extracting(ArticleRow::headline).containsExactly("");
        assertThat(shelf.older(ArticleFilter.of(Map.of("word", "secret")), 0, 10)
                        .rows())
                .isEmpty();
    }

    @Test
    void shouldNameAKilledArticleByItsLastHeadline() {
        shelf.upToDate();
        take("urn:a", 1, 1, "Harbour opens");
        shelf.take(record(article("urn:a", 2, 2, "", "ninjs", "kill")));

        assertThat(shelf.revisions("urn:a"))
                .extracting(ArticleRow::headline)
                .containsExactly("Harbour opens", "Harbour opens");
    }

    @ParameterizedTest
    @CsvSource({
        "language, pt, true",
        "language, pt-BR, true",
        "language, p, false",
        "provider, Nordwire, true",
        "provider, nordwire, false",
        "ticker, XPAR:HO, true",
        "ticker, ho, true",
        "ticker, XPAR, false",
        "ticker, O, false",
        "entity, ANNA LIND, true",
        "entity, Anna, false",
        "word, abre o, true",
        "word, PORTO, true",
        "word, ship, false",
        "change, new, true",
        "change, kill, false"
    })
    void shouldFilter(String filter, String value, boolean matches) {
        shelf.upToDate();
        take("urn:a", 1, 1, "Porto abre o cais");

        assertThat(shelf.older(ArticleFilter.of(Map.of(filter, value)), 0, 10).rows())
                .hasSize(matches ? 1 : 0);
    }

    @Test
    void shouldSayHowLongAProviderWasSilentAtMost() {
        shelf.upToDate();
        take("urn:a", 1, 0, "a");
        take("urn:b", 1, 50, "b");
        take("urn:c", 1, 59, "c");

        assertThat(shelf.providers()).singleElement().satisfies(seen -> {
            assertThat(seen.longestGap()).isEqualTo(50);
            assertThat(seen.count()).isEqualTo(3);
            assertThat(seen.lastUri()).isEqualTo("urn:c");
        });
    }

    @Test
    void shouldSkipWhatIsNotAnArticle() {
        shelf.upToDate();
        shelf.take(record("{\"uri\": 1"));
        shelf.take(new ConsumerRecord<>("wire.articles", 0, 1, null, null));

        assertThat(shelf.size()).isZero();
    }

    private void take(String uri, int revision, int second, String headline) {
        shelf.take(record(article(uri, revision, second, headline, "ninjs", revision == 1 ? "new" : "update")));
    }

    private static ConsumerRecord<byte[], byte[]> record(String json) {
        return new ConsumerRecord<>("wire.articles", 0, 7, null, json.getBytes(UTF_8));
    }

    private static String article(String uri, int revision, int second, String headline, String format, String change) {
        return """
                {"uri": "%s", "pubStatus": "usable", "language": "pt-BR",
                 "headlines": [{"role": "main", "contentType": "text/plain", "value": "%s"}],
                 "annotations": {
                   "entities": [{"type": "person", "name": "Anna Lind", "relevance": 1, "confidence": 1,
                                 "mentions": [{"field": "body", "start": 0, "end": 4, "text": "Anna"}]}],
                   "instruments": [{"name": "Thales", "mic": "XPAR", "ticker": "HO", "kind": "equity", "confidence": 1,
                                    "relevance": 1, "listedAtPublication": "true"}]},
                 "story": {"id": "%s", "revision": %d, "change": "%s"},
                 "lineage": {"raw": "wire.raw-0@1#1/1", "format": "%s", "provider": "Nordwire",
                             "receivedAt": "2026-03-01T10:%02d:%02dZ"}}
                """.formatted(uri, headline, uri, revision, change, format, second / 60 % 60, second % 60);
    }
}
