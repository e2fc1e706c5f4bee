package io.depeche.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.Instrument.Issue;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Isin;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Timeline;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private static final Reference STARTER = StarterTables.reference(Words.shipped());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void shouldGiveEveryIsinItsCheckDigit() {
        // then
        assertThat(STARTER.instruments())
                .hasSizeGreaterThan(100)
                .flatExtracting(instrument -> instrument.issues().rows())
                .extracting(Issue::isin)
                .filteredOn(Objects::nonNull)
                .allMatch(Isin::isValid);
    }

    @Test
    void shouldGiveNoIsinToTwoInstruments() {
        // then
        assertThat(STARTER.instruments().stream().flatMap(instrument -> instrument.issues().rows().stream()
                        .map(Issue::isin)
                        .filter(Objects::nonNull)
                        .distinct()))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldLetNoPeriodsOfOneThingOverlap() {
        // then
        assertThat(timelines()).allSatisfy(timeline -> {
            List<Period> periods =
                    timeline.rows().stream().map(Timeline.Dated::period).toList();
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).from()).isNotNull();
                assertThat(periods.get(i - 1)
                                .endedBy(Objects.requireNonNull(periods.get(i).from())))
                        .as("%s", timeline)
                        .isTrue();
            }
        });
    }

    @Test
    void shouldListEveryEquityAsLongAsItIsIssued() {
        // then
        assertThat(STARTER.instruments()).allSatisfy(instrument -> {
            boolean listed = instrument.listings().rows().isEmpty()
                    || instrument.listings().at(TODAY).isPresent();
            assertThat(instrument.issues().at(TODAY).isPresent())
                    .as(instrument.id())
                    .isEqualTo(listed);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exchanges",
                "instruments",
                "listings",
                "codes",
                "aliases",
                "markets",
                "free-ticker-database-exchanges"
            })
    void shouldStateSourceLicenceAndVersionInEveryTable(String name) {
        // when
        Table table = Table.load("/reference/" + name + ".tsv");

        // then
        assertThat(table.header("source")).isNotBlank();
        assertThat(table.header("licence")).isNotBlank();
        assertThat(table.header("version")).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instruments", "listings", "codes", "exchanges"})
    void shouldNameTheSourceOfEveryRow(String name) {
        // then
        assertThat(Table.load("/reference/" + name + ".tsv").rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("source")).isNotBlank());
    }

    @Test
    void shouldTellInTheVersionWhatImportsAndOverridesSay() {
        // given two imports of one name and day, and two decisions
        Import one = new Import("mills", "2026-11-25", List.of(new Row.Entity("529900T8BM49AURSDO55", "One", "desk")));
        Import two = new Import("mills", "2026-11-25", List.of(new Row.Entity("529900T8BM49AURSDO55", "Two", "desk")));
        Row.Ruling block = new Row.Ruling(Row.Ruling.What.ALIAS, "Click", null, "a word", "A. Ruiz", "operator");
        Row.Ruling other = new Row.Ruling(Row.Ruling.What.ALIAS, "Clack", null, "a word", "A. Ruiz", "operator");

        // when
        List<String> versions = Stream.of(
                        StarterTables.with(Words.shipped(), List.of(one), List.of()),
                        StarterTables.with(Words.shipped(), List.of(two), List.of()),
                        StarterTables.with(Words.shipped(), List.of(one), List.of(block)),
                        StarterTables.with(Words.shipped(), List.of(one), List.of(other)))
                .map(Reference::version)
                .toList();

        // then
        assertThat(versions).doesNotHaveDuplicates().allMatch(version -> version.contains("+mills@2026-11-25."));
        assertThat(StarterTables.with(Words.shipped(), List.of(one), List.of(block))
                        .version())
                .isEqualTo(versions.get(2));
    }

    private static Stream<Timeline<?>> timelines() {
        return STARTER.instruments().stream()
                .flatMap(instrument -> Stream.of(instrument.issues(), instrument.listings()));
    }
}
