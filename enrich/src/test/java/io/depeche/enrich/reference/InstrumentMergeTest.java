package io.depeche.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstrumentMergeTest {
    private static final Words WORDS = Words.shipped();
    private static final String FRENCH = "FR0000121329";
    private static final String AMERICAN = "US0378331005";
    private static final Period DATED = Period.of("2000-01-01", "");

    @Test
    void shouldBeOneInstrumentByOneIsin() {
        // when
        Map<String, Instrument> merged = merged(
                List.of(issue("a", "Quellon", FRENCH), listing("a", "XPAR", "QUE")),
                List.of(issue("b", "Quellon SA", FRENCH), listing("b", "XLON", "0QUE")));

        // then
        assertThat(merged.get("0/a")).isSameAs(merged.get("1/b"));
    }

    @Test
    void shouldBeOneInstrumentByATickerOnAMarketAndALikeName() {
        // when
        Map<String, Instrument> merged = merged(
                List.of(issue("a", "Quellon SA", null), listing("a", "XPAR", "QUE")),
                List.of(issue("b", "Quellon", null), listing("b", "XPAR", "QUE")));

        // then
        assertThat(merged.get("0/a")).isSameAs(merged.get("1/b"));
    }

    @Test
    void shouldBeTwoInstrumentsByATickerAloneOrOnTwoMarkets() {
        // when
        Map<String, Instrument> merged = merged(
                List.of(issue("a", "Quellon", null), listing("a", "XPAR", "QUE")),
                List.of(issue("b", "Torvane Foods", null), listing("b", "XPAR", "QUE")),
                List.of(issue("c", "Quellon", null), listing("c", "XASX", "QUE")));

        // then
        assertThat(merged.values()).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void shouldTakeAnIsinFromBothOfTwoCompaniesThatClaimIt() {
        // when
        Map<String, Instrument> merged = merged(
                List.of(issue("a", "Quellon", FRENCH), listing("a", "XPAR", "QUE")),
                List.of(issue("b", "Torvane Foods", FRENCH), listing("b", "XPAR", "TOR")));

        // then
        assertThat(merged.values())
                .allSatisfy(instrument -> assertThat(isin(instrument)).isNull());
    }

    @Test
    void shouldLeaveAnIsinWithTheOneThatIsAtHome() {
        // when
        Map<String, Instrument> merged = merged(
                List.of(issue("a", "Quellon", FRENCH), listing("a", "XPAR", "QUE")),
                List.of(issue("b", "Torvane Foods", FRENCH), listing("b", "XNYS", "TOR")));

        // then
        assertThat(isin(of(merged, "0/a"))).isEqualTo(FRENCH);
        assertThat(isin(of(merged, "1/b"))).isNull();
    }

    @Test
    void shouldNotTrustAnIsinOfACountryWithoutAListingThere() {
        // when
        Map<String, Instrument> merged = merged(List.of(issue("a", "Quellon", AMERICAN), listing("a", "XPAR", "QUE")));

        // then
        assertThat(isin(of(merged, "0/a"))).isNull();
    }

    @Test
    void shouldTakeDatedRowsBeforeUndatedOnesOfALaterImport() {
        // when
        Map<String, Instrument> merged = merged(
                List.of(new Row.Issue("a", "Quellon", Kind.EQUITY, FRENCH, null, null, DATED, "desk")),
                List.of(issue("b", "QUELLON S.A. ORD", FRENCH), listing("b", "XPAR", "QUE")));

        // then
        assertThat(of(merged, "1/b").issues().rows().get(0).name()).isEqualTo("Quellon");
    }

    @SafeVarargs
    private static Map<String, Instrument> merged(List<Row>... imports) {
        InstrumentMerge merge = new InstrumentMerge(Markets.load(WORDS), new CompanyNames(WORDS), WORDS);
        for (int i = 0; i < imports.length; i++) {
            merge.add(i + "/", i, new Import("import " + i, "1", imports[i]));
        }
        return merge.instruments();
    }

    private static Row issue(String id, String name, @Nullable String isin) {
        return new Row.Issue(id, name, Kind.EQUITY, isin, null, null, Period.UNDATED, "desk");
    }

    private static Row listing(String id, String mic, String ticker) {
        return new Row.Listing(id, mic, ticker, null, null, false, Period.UNDATED, "desk");
    }

    private static Instrument of(Map<String, Instrument> merged, String id) {
        return Objects.requireNonNull(merged.get(id), id);
    }

    private static @Nullable String isin(Instrument instrument) {
        return instrument.issues().rows().get(0).isin();
    }
}
