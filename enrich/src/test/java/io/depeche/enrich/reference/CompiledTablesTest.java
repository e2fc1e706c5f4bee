package io.depeche.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompiledTablesTest {
    private static final String LEI = "529900T8BM49AURSDO55";
    private static final Period SINCE = Period.of("~2015-01-01", "2030-06-01");
    private static final Words WORDS = Words.shipped();

    private static Reference merged;
    private static Reference compiled;

    @BeforeAll
    static void anImportOfAllKindsOfRowsIsCompiled() throws IOException {
        // given
        List<Row> rows = List.of(
                new Row.Issue("acme", "Acme Mills Inc", Kind.EQUITY, "US0000001018", LEI, null, SINCE, "desk"),
                new Row.Listing("acme", "XNYS", "ACM-B", "USD", null, true, SINCE, "desk"),
                new Row.Listing("acme", "XETR", "0AC", null, null, false, Period.UNDATED, "desk"),
                new Row.Issue("works", "Société des Œuvres", Kind.EQUITY, null, null, null, Period.UNDATED, "desk"),
                new Row.Alias("œuvres d'Éole", "works", AliasUse.SAFE, Period.UNDATED, "desk"),
                new Row.Code(Scheme.RIC, "ACMb.N", "acme", SINCE, "desk"),
                new Row.Entity(LEI, "Acme Mills Incorporated", "desk"),
                new Row.Market("XACM", "XNYS", "US", "desk"));
        List<Row.Ruling> overrides = List.of(
                new Row.Ruling(Row.Ruling.What.ALIAS, "Click", null, "a word", "desk", "operator"),
                new Row.Ruling(Row.Ruling.What.CODE, "MILL", "acme", "asked", "desk", "operator"),
                new Row.Ruling(Row.Ruling.What.CODE, "THE", null, "a word", "desk", "operator"),
                new Row.Ruling(Row.Ruling.What.CODE, "GONE", "nobody", "gone", "desk", "operator"));
        merged = StarterTables.with(WORDS, List.of(new Import("desk", "2026-11-30", rows)), overrides);

        // when
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        merged.writeCompiled(out);
        compiled = StarterTables.ofCompiled(WORDS, ByteBuffer.wrap(out.toByteArray()));
    }

    @Test
    void shouldHaveTheSameInstrumentsAndNames() {
        assertThat(compiled.version()).isEqualTo(merged.version());
        assertThat(compiled.instruments()).isEqualTo(merged.instruments());
        for (int target = 0; target < merged.names().size(); target++) {
            assertThat(compiled.named(target)).isEqualTo(merged.named(target));
        }
        assertThat(compiled.names().size()).isEqualTo(merged.names().size());
        assertThat(compiled.calledExactly("Acme Mills")).isEqualTo(merged.calledExactly("Acme Mills"));
    }

    @Test
    void shouldFindTheSameByEveryKey() {
        for (Instrument instrument : merged.instruments()) {
            instrument.issues().rows().stream()
                    .map(Instrument.Issue::isin)
                    .filter(isin -> isin != null)
                    .forEach(isin -> assertThat(compiled.isin(isin)).isEqualTo(merged.isin(isin)));
            instrument.allListings().map(Instrument.Listing::ticker).forEach(ticker -> assertThat(
                            compiled.ticker(ticker))
                    .isEqualTo(merged.ticker(ticker)));
        }
        assertThat(compiled.ticker("ACM.B")).isNotEmpty();
        assertThat(compiled.code(Scheme.RIC, "ACMb.N")).isPresent().isEqualTo(merged.code(Scheme.RIC, "ACMb.N"));
        assertThat(compiled.code(Scheme.RIC, "TCFP.PA")).isEqualTo(merged.code(Scheme.RIC, "TCFP.PA"));
        assertThat(compiled.lei(LEI)).isNotEmpty().isEqualTo(merged.lei(LEI));
        assertThat(compiled.entity(LEI)).contains("Acme Mills Incorporated");
        assertThat(compiled.markets().country("XACM")).contains("US");
    }

    @Test
    void shouldFindNothingByAKeyThatNoTableHas() {
        assertThat(compiled.isin("XX0000000000")).isEmpty();
        assertThat(compiled.ticker("NOSUCHTICKER")).isEmpty();
        assertThat(compiled.code(Scheme.SEDOL, "0000000")).isEmpty();
        assertThat(compiled.lei("")).isEmpty();
        assertThat(compiled.entity("")).isEmpty();
    }

    @Test
    void shouldKeepWhatOperatorsDecided() {
        assertThat(compiled.isBlocked("THE")).isTrue();
        assertThat(compiled.isDecided("MILL")).isTrue();
        assertThat(compiled.ticker("MILL")).isNotEmpty().isEqualTo(merged.ticker("MILL"));
        assertThat(compiled.unapplied()).isEqualTo(merged.unapplied()).hasSize(1);
    }

    @Test
    void shouldFindTheSameNamesInAText() {
        for (String text : List.of("shares of Acme Mills", "les Œuvres d'Éole", "Click", "Siemens Energy")) {
            assertThat(compiled.nameAtEnd(text)).isEqualTo(merged.nameAtEnd(text));
        }
        assertThat(compiled.nameAtEnd("shares of Acme Mills")).isPresent();
    }

    @Test
    void shouldTellThatSomethingHeldOnADayAsBefore() {
        LocalDate day = LocalDate.of(2020, 2, 3);
        assertThat(compiled.listings(List.of("XNYS"), "ACM.B", day))
                .isNotEmpty()
                .isEqualTo(merged.listings(List.of("XNYS"), "ACM.B", day));
    }

    @Test
    void shouldNotBeWrittenAgain() {
        assertThatThrownBy(() -> compiled.writeCompiled(new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }
}
