package io.depeche.sink.watch;

import static io.depeche.model.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.model.ArticleBuilder;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.Outcome;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.WatchEntry;
import io.depeche.model.operation.WatchEntry.Kind;
import io.depeche.sink.ninjs.NinjsMapper;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchListsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme Corp          | Shares of Acme Corp fell.            | true
            Acme Corp          | ACME CORP SHARES FALL                | true
            Acme Corp          | Shares of Acme\u00a0Corp's rivals rose.   | true
            Acme Corp          | acme corp is a made-up name.         | false
            Acme Corp          | Acme Corporation fell.               | false
            Acme Corp          | MegaAcme Corp fell.                  | false
            Acme Corp          | Acme, Corp and others                | false
            Gap                | A gap in the market                  | false
            adidas             | Schuhe von adidas verkauft           | true
            adidas             | Adidas verkauft                      | false
            L'Oréal            | Le groupe L’Oréal progresse.         | true
            Oréal              | Le groupe L’Oréal progresse.         | true
            Rolls-Royce        | (Rolls-Royce) soars                  | true
            Rolls-Royce        | Rolls Royce soars                    | false
            AT&T               | Buy AT&T.                            | true
            Müller             | Firma MÜLLER in Köln                 | true
            三菱               | 今日三菱商事は                       | true
            Yahoo!             | Yahoo! is back                       | true
            """)
    void shouldFindWholeWordsAsWrittenOrInCapitals(String name, String text, boolean found) {
        // given
        WatchLists lists = WatchLists.of(List.of(entry("list", Kind.NAME, name)));

        // when
        List<String> inBody = lists.of(article(anArticle().withParagraph(text)), List.of());
        List<String> inHeadline = lists.of(article(anArticle().withHeadline(text)), List.of());

        // then
        assertThat(inBody).isEqualTo(found ? List.of("list") : List.of());
        assertThat(inHeadline).isEqualTo(inBody);
    }

    @Test
    void shouldFindNamesThatOverlapOfAllLists() {
        // given
        WatchLists lists = WatchLists.of(List.of(
                entry("banks", Kind.NAME, "Bank of Portville"),
                entry("places", Kind.NAME, "Portville"),
                entry("both", Kind.NAME, "of Portville in"),
                entry("none", Kind.NAME, "Bank of Portville in Brest")));

        // when
        List<String> found =
                lists.of(article(anArticle().withParagraph("The Bank of Portville in Lorient opens.")), List.of());

        // then
        assertThat(found).containsExactly("banks", "both", "places");
    }

    @Test
    void shouldFindEntitiesByTheirWholeNameAndByTheirWords() {
        // given
        NinjsArticle article = article(anArticle()
                .withParagraph("DIE NORDWERK HOLDING WÄCHST")
                .withEntity(EntityTag.Type.ORGANISATION, "NORDWERK HOLDING", null, Field.BODY));
        WatchLists lists = WatchLists.of(List.of(
                entry("whole", Kind.ENTITY, "Nordwerk Holding"),
                entry("part", Kind.ENTITY, "Nordwerk"),
                entry("word", Kind.NAME, "Nordwerk")));

        // when
        List<String> found = lists.of(article, List.of());

        // then
        assertThat(found).containsExactly("whole", "word");
    }

    @Test
    void shouldFindInstrumentsByListing() {
        // given
        WatchLists lists =
                WatchLists.of(List.of(entry("paris", Kind.TICKER, "XPAR:HO"), entry("london", Kind.TICKER, "XLON:HO")));

        // when
        List<String> found = lists.of(article(anArticle()), List.of("XPAR:HO"));

        // then
        assertThat(found).containsExactly("paris");
    }

    @Test
    void shouldFindEachOfTenThousandNames() {
        // given
        List<WatchEntry> entries = IntStream.range(0, 10_000)
                .mapToObj(i -> entry("list" + i, Kind.NAME, "Firm Number N" + i))
                .toList();
        String text = entries.stream().map(WatchEntry::text).collect(Collectors.joining(", "));

        // when
        List<String> found = WatchLists.of(entries).of(article(anArticle().withParagraph(text)), List.of());

        // then
        assertThat(found).hasSize(10_000);
    }

    @ParameterizedTest
    @CsvSource({"TICKER, TTE", "TICKER, xpar:tte", "NAME, ''", "NAME, ' '", "NAME, a b c d e f g h i j k l m"})
    void shouldRefuseWhatCanNotBeFound(Kind kind, String text) {
        assertThatThrownBy(() -> WatchLists.check(kind, text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WatchEntry entry(String list, Kind kind, String text) {
        return new WatchEntry(list, kind, text, "why", "A. Ruiz", Instant.EPOCH);
    }

    private static NinjsArticle article(ArticleBuilder article) {
        return ((Outcome.Kept<NinjsArticle>) new NinjsMapper("1.2.3").map(article.enriched())).value();
    }
}
