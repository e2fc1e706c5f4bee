package io.depeche.enrich.reference.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Words;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketsTest {
    private static final Markets MARKETS = Markets.load(Words.shipped());

    @ParameterizedTest
    @CsvSource({"AIM Italia, XMIL", "aim, XLON", "'  Abu   Dhabi ', XADS", "'abu\u00a0dhabi', XADS", "Nowhere, ''"})
    void shouldKnowAnExchangeHoweverItsNameIsWritten(String name, String mics) {
        // then
        assertThat(String.join(" ", MARKETS.named(name))).isEqualTo(mics);
    }

    @Test
    void shouldGiveACompositeCodeAllItsMarkets() {
        // then
        assertThat(MARKETS.ofBloomberg("US")).contains("XNYS", "XNAS");
        assertThat(MARKETS.ofBloomberg("??")).isEmpty();
    }

    @Test
    void shouldLearnMarketsFromAnImportButNoWordsAndNothingItKnowsBetter() {
        // when
        Markets more = MARKETS.with(Stream.of(
                new Row.Market("XZZA", "XZZZ", "ZZ", "made-up"),
                new Row.Market("FISH", "FISH", "ZZ", "made-up"),
                new Row.Market("XPAR", "XPAR", "ZZ", "made-up")));

        // then
        assertThat(more.named("xzza")).containsExactly("XZZA", "XZZZ");
        assertThat(more.country("FISH")).contains("ZZ");
        assertThat(more.named("fish")).isEmpty();
        assertThat(more.country("XPAR")).contains("FR");
        assertThat(MARKETS.country("FISH")).isEmpty();
    }
}
