package io.depeche.enrich.reference.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {
    private static final String ISIN = "US0000001018";
    private static final String LEI = "529900T8BM49AURSDO55";
    private static final Period SINCE = Period.of("~2015-01-01", "");
    private static final Period WHILE = Period.of("2015-01-01", "2020-01-01");
    private static final List<Row> ROWS = List.of(
            new Row.Issue("acme", "Acme \"Mills\", Inc.", Kind.EQUITY, ISIN, LEI, null, SINCE, "desk"),
            new Row.Issue("index", "# Mills; all of them", Kind.INDEX, null, null, null, Period.UNDATED, "desk"),
            new Row.Listing("acme", "XNYS", "ACMW", "USD", null, true, WHILE, "desk"),
            new Row.Listing("acme", "XPAR", "ACM", null, null, false, Period.UNDATED, "desk"),
            new Row.Code(Scheme.RIC, "ACMW.N", "acme", WHILE, "desk"),
            new Row.Code(Scheme.WKN, "123456", "acme", Period.UNDATED, "desk"),
            new Row.Alias("The Mill", "acme", AliasUse.NEEDS_CONTEXT, WHILE, "desk"),
            new Row.Alias("#1 Mill", "acme", null, Period.UNDATED, "desk"),
            new Row.Entity(LEI, "Acme Mills, Incorporated", "GLEIF"),
            new Row.IsinLei(ISIN, LEI, "GLEIF"),
            new Row.Market("XACM", "XNYS", "US", "ISO 10383"));
    private static final Row.Ruling RULING =
            new Row.Ruling(Row.Ruling.What.CODE, "MILL", "acme", "a test, \"quoted\"", "A. Ruiz", "operator");

    @TempDir
    Path dir;

    @Test
    void shouldBeTriedWithEveryKindOfRow() {
        // when
        Set<Class<?>> tried = Stream.concat(ROWS.stream(), Stream.of(RULING))
                .map(Row::getClass)
                .collect(Collectors.toSet());

        // then
        assertThat(tried).isEqualTo(kinds(Row.class).collect(Collectors.toSet()));
    }

    @Test
    void shouldWriteEveryKindOfRowSoThatAnImportStatesTheSame() throws IOException {
        // given
        Exporter.write(dir, List.of(new Import("own", "1", ROWS)), List.of(RULING));

        // when
        Importer.Result read = Importer.of(Words.shipped()).read(List.of(dir), Optional.empty());

        // then
        assertThat(read.refusals()).isEmpty();
        assertThat(read.ignored()).isEmpty();
        assertThat(read.rows())
                .containsExactlyInAnyOrderElementsOf(
                        ROWS.stream().map(row -> row.fold(WithIds.OF_OWN)).toList());
        assertThat(read.rulings()).containsExactly(withId(RULING));
    }

    @Test
    void shouldGiveTheSameReferenceWhenImportedAgain() throws IOException {
        // given
        Import own = new Import("own", "1", ROWS);
        Reference before = StarterTables.with(Words.shipped(), List.of(own), List.of(RULING));

        // when
        Exporter.write(dir, List.of(own), List.of(RULING));
        Reference after = ReferenceDirectory.load(Words.shipped(), dir).reference();

        // then
        assertThat(names(after)).isEqualTo(names(before));
        assertThat(after.entity(LEI)).isEqualTo(before.entity(LEI)).isPresent();
        assertThat(after.lei(LEI)).hasSameSizeAs(before.lei(LEI)).isNotEmpty();
        assertThat(after.markets().country("XACM")).contains("US");
        assertThat(after.coded("ACMW.N")).hasSize(1);
        assertThat(after.calledExactly("#1 Mill")).hasSize(1);
        assertThat(after.ticker("MILL")).hasSameSizeAs(before.ticker("MILL")).isNotEmpty();
        assertThat(after.unapplied()).isEmpty();
    }

    @Test
    void shouldKeepCodesAndNamesThatAnImportAddsToInstrumentsThatShip() throws IOException {
        // given
        String shipped =
                StarterTables.reference(Words.shipped()).instruments().get(0).id();
        Row alias = new Row.Alias("The Quellon Mill", shipped, null, Period.UNDATED, "desk");

        // when
        Exporter.write(dir, List.of(new Import("own", "1", List.of(alias))), List.of());
        ReferenceDirectory read = ReferenceDirectory.load(Words.shipped(), dir);

        // then
        assertThat(read.refusals()).isEmpty();
        assertThat(read.reference().calledExactly("The Quellon Mill")).hasSize(1);
    }

    @Test
    void shouldKeepTheInstrumentsOfTwoImportsApart() throws IOException {
        // given
        Row one = new Row.Issue("1", "Quellon Mining", Kind.EQUITY, null, null, null, Period.UNDATED, "desk");
        Row two = new Row.Issue("1", "Torvane Foods", Kind.EQUITY, null, null, null, Period.UNDATED, "desk");

        // when
        Exporter.write(dir, List.of(new Import("a", "1", List.of(one)), new Import("b", "1", List.of(two))), List.of());
        Reference read = ReferenceDirectory.load(Words.shipped(), dir).reference();

        // then
        assertThat(read.calledExactly("Quellon Mining"))
                .doesNotContainAnyElementsOf(read.calledExactly("Torvane Foods"))
                .hasSize(1);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ExporterTest::kinds)
                : Stream.of(type);
    }

    private static List<String> names(Reference reference) {
        return reference.instruments().stream()
                .map(instrument ->
                        instrument.issues() + " " + instrument.allListings().toList() + " " + instrument.lei())
                .toList();
    }

    private static Row.Ruling withId(Row.Ruling row) {
        return new Row.Ruling(row.what(), row.text(), "own:" + row.instrument(), row.reason(), row.by(), row.source());
    }

    /** The rows as they stand in files: each id with its import's name in front. */
    private enum WithIds implements Row.Cases<Row> {
        OF_OWN;

        @Override
        public Row issue(Row.Issue row) {
            return new Row.Issue(
                    "own:" + row.instrument(),
                    row.name(),
                    row.kind(),
                    row.isin(),
                    row.lei(),
                    row.figi(),
                    row.period(),
                    row.source());
        }

        @Override
        public Row listing(Row.Listing row) {
            return new Row.Listing(
                    "own:" + row.instrument(),
                    row.mic(),
                    row.ticker(),
                    row.currency(),
                    row.figi(),
                    row.primary(),
                    row.period(),
                    row.source());
        }

        @Override
        public Row code(Row.Code row) {
            return new Row.Code(row.scheme(), row.code(), "own:" + row.instrument(), row.period(), row.source());
        }

        @Override
        public Row alias(Row.Alias row) {
            return new Row.Alias(row.alias(), "own:" + row.instrument(), row.use(), row.period(), row.source());
        }

        @Override
        public Row entity(Row.Entity row) {
            return row;
        }

        @Override
        public Row isinLei(Row.IsinLei row) {
            return row;
        }

        @Override
        public Row market(Row.Market row) {
            return row;
        }

        @Override
        public Row ruling(Row.Ruling row) {
            return row;
        }
    }
}
