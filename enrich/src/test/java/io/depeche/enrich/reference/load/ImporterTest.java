package io.depeche.enrich.reference.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Instrument.Issue;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Refusal;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.enrich.reference.row.StatedRow;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    @TempDir
    Path dir;

    @Test
    void shouldReadInstrumentsListingsCodesAndNamesWithDatesFromOurOwnFiles() throws IOException {
        // given
        write("instruments.csv", """
                instrument,name,kind,isin,from,to,source
                acme,"Acme Mills, Inc.",equity,US0000001000,2015-01-01,2020-01-01,desk
                acme,Acme Foods,equity,US0000001018,2020-01-01,,desk
                """);
        write("listings.csv", "instrument,mic,ticker,currency,from,to,source\nacme,XNYS,ACMW,USD,2015-01-01,,desk\n");
        write("codes.tsv", "ric\tinstrument\tfrom\tto\tsource\nACMW.N\tacme\t2015-01-01\t\tdesk\n");
        write("aliases.csv", "alias,instrument,use,from,to,source\nThe Mill,acme,safe,,,desk\n");

        // when
        ReferenceDirectory read = ReferenceDirectory.load(Words.shipped(), dir);

        // then
        assertThat(read.refusals()).isEmpty();
        Reference reference = read.reference();
        Instrument acme = reference.isin("US0000001018").get(0);
        assertThat(acme.issues().at(DAY).map(Issue::name)).contains("Acme Foods");
        assertThat(acme.issues().at(LocalDate.of(2018, 1, 1)).map(Issue::name)).contains("Acme Mills, Inc.");
        assertThat(reference.coded("ACMW.N")).containsExactly(acme);
        assertThat(reference.calledExactly("the mill")).containsExactly(acme);
    }

    @Test
    void shouldRefuseEveryBrokenLineWithItsReasonAndTakeTheOthers() throws IOException {
        // given
        write("instruments.csv", """
                instrument,name,kind,isin,from,to,source
                good,Good Mills,equity,,,,desk
                digit,Bad Digit,equity,FR0000121328,,,desk
                kind,Bad Kind,share,,,,desk
                day,Bad Day,equity,,2020-13-01,,desk
                turned,Bad Period,equity,,2020-01-01,2019-01-01,desk
                none,No Kind,,,,,desk
                short,line
                ,No Id,equity,,,,desk
                """);

        // when
        ReferenceDirectory read = ReferenceDirectory.load(Words.shipped(), dir);

        // then
        assertThat(read.reference().calledExactly("Good Mills")).hasSize(1);
        assertThat(read.refusals()).extracting(Refusal::line).containsExactlyInAnyOrder(3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(read.refusals().toString())
                .contains(
                        "check digit",
                        "not one of equity",
                        "2020-13-01",
                        "not after its start",
                        "no kind",
                        "2 cells",
                        "no instrument");
    }

    @Test
    void shouldRefuseBothOfTwoRowsThatSayTwoThingsOfOneDay() {
        // given
        Row one = new Row.Code(Scheme.RIC, "ACMW.N", "acme", Period.of("2015-01-01", "2020-01-01"), "desk");
        Row two = new Row.Code(Scheme.RIC, "ACMW.N", "other", Period.of("2019-01-01", ""), "desk");
        Row three = new Row.Code(Scheme.RIC, "ACMX.N", "other", Period.of("2019-01-01", ""), "desk");

        // when
        Contradictions found =
                Contradictions.of(List.of(at(2, one), at(3, two), at(4, three)), new CompanyNames(Words.shipped()));

        // then
        assertThat(found.rows()).containsExactly(at(4, three));
        assertThat(found.refusals())
                .extracting(Refusal::toString)
                .satisfiesExactly(
                        first ->
                                assertThat(first).startsWith("codes.csv line 2").endsWith("codes.csv line 3"),
                        second -> assertThat(second)
                                .startsWith("codes.csv line 3")
                                .endsWith("codes.csv line 2"));
    }

    @Test
    void shouldRefuseBothOfTwoCompaniesWithOneIsinOrOneCodeInADirectoryToo() throws IOException {
        // given
        write("instruments.csv", """
                instrument,name,kind,isin,from,to,source
                a1,Quellon Mining,equity,US0000001018,2015-01-01,,desk
                b1,Torvane Foods,equity,US0000001018,2016-01-01,,desk
                c1,Quandary Mills,equity,,2015-01-01,,desk
                d1,Odd Works,equity,,2015-01-01,,desk
                """);
        write("codes.csv", """
                code,instrument,from,to,source
                XYZA.OQ,c1,2015-01-01,,desk
                XYZA.O,d1,2016-01-01,,desk
                """);

        // when
        ReferenceDirectory read = ReferenceDirectory.load(Words.shipped(), dir);

        // then
        assertThat(read.refusals())
                .extracting(Refusal::toString)
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("instruments.csv line 2: ISIN US0000001018"),
                        two -> assertThat(two).contains("instruments.csv line 3: ISIN US0000001018"),
                        one -> assertThat(one).contains("codes.csv line 2: RIC XYZA.O"),
                        two -> assertThat(two).contains("codes.csv line 3: RIC XYZA.O"));
        assertThat(read.reference().isin("US0000001018")).isEmpty();
        assertThat(read.reference().coded("XYZA.OQ")).isEmpty();
    }

    @Test
    void shouldRefuseRowsOfAnInstrumentThatNoRowStates() throws IOException {
        // given
        write("instruments.csv", "instrument,name,kind,isin,from,to,source\nacme,Acme Mills,equity,,,,desk\n");
        write("listings.csv", """
                instrument,mic,ticker,currency,from,to,source
                acme,XNYS,ACMW,USD,,,desk
                acne,XNYS,ACNW,USD,,,desk
                """);
        write("codes.csv", "code,instrument,from,to,source\nACNW.N,acne,,,desk\nTHALES.PA,thales,,,desk\n");
        write("aliases.csv", "alias,instrument,use,from,to,source\nThe Mill,acne,safe,,,desk\n");

        // when
        ReferenceDirectory read = ReferenceDirectory.load(Words.shipped(), dir);

        // then
        assertThat(read.refusals())
                .hasSize(3)
                .extracting(Refusal::reason)
                .containsOnly("no valid row defines the instrument 'acne'");
        assertThat(read.reference().coded("THALES.PA")).hasSize(1);
    }

    @Test
    void shouldPreferTheCodeOfALaterImportInEverySpellingOfItsSuffix() {
        // given
        Import first = codes("first", "TCFP.PA", "alpha", Period.of("2015-01-01", ""));
        Import second = codes("second", "TCFP.PA", "bravo", Period.of("2016-01-01", ""));
        Import third = codes("third", "TCFP.PA", "gamma", Period.UNDATED);
        Import fourth = codes("fourth", "ACMW.OQ", "delta", Period.UNDATED);

        // when
        Reference reference = StarterTables.with(Words.shipped(), List.of(first, second, third, fourth), List.of());

        // then
        assertThat(reference.coded("TCFP.PA")).extracting(Instrument::id).containsExactly("2/bravo");
        assertThat(reference.coded("ACMW.O")).extracting(Instrument::id).containsExactly("4/delta");
    }

    private static Import codes(String name, String code, String instrument, Period period) {
        return new Import(
                name,
                "1",
                List.of(
                        new Row.Issue(
                                instrument,
                                "Mills " + instrument,
                                io.depeche.model.InstrumentTag.Kind.EQUITY,
                                null,
                                null,
                                null,
                                Period.UNDATED,
                                "desk"),
                        new Row.Code(Scheme.RIC, code, instrument, period, "desk")));
    }

    @Test
    void shouldNameTheColumnsOfAFileOfNoKnownFormat() throws IOException {
        // when
        Path file = write("prices.csv", "day,price\n2024-01-01,3\n");

        // then
        assertThatThrownBy(() -> Importer.of(Words.shipped()).read(List.of(file), Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("day, price")
                .hasMessageContaining("financedatabase");
    }

    @Test
    void shouldSayWhereJsonIsBroken() throws IOException {
        // when
        Path file = write("figi.json", "[{\"figi\":\"BBG000B9XRY4\",");

        // then
        assertThatThrownBy(() -> Importer.of(Words.shipped()).read(List.of(file), Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken JSON in line 1");
    }

    @Test
    void shouldNotTakeAnIsinOfAnotherCompany() throws IOException {
        // given an adviser in New York under the ISIN of a French company, as a public data set has it
        write("free.tsv", """
                ticker\tname\texchange\tasset_type\tstock_sector\tetf_category\tcountry\tcountry_code\tisin\taliases
                MOE\tMoulins & Company\tNYSE\tStock\t\t\tFrance\tFR\tFR0000121329\t
                MOEX\tMoulins Etranger\tEuronext\tStock\t\t\tFrance\tFR\tUS0000001018\t
                """);

        // when
        Reference reference = ReferenceDirectory.load(Words.shipped(), dir).reference();

        // then
        assertThat(isin(reference, "XNYS", "MOE")).isEmpty();
        assertThat(isin(reference, "XPAR", "MOEX")).isEmpty();
        assertThat(reference.isin("FR0000121329")).extracting(Instrument::id).containsExactly("thales");
    }

    @Test
    void shouldTakeAnAmericanLineOverTheCounterWithTheNameOfAListedCompanyForAReceipt() throws IOException {
        // given
        write("instruments.csv", """
                instrument,name,kind,isin,from,to,source
                home,Quandary Mühlen SE,equity,,,,desk
                receipt,Quandary Mühlen AG,equity,US0000001018,,,desk
                american,Odd Works Inc,equity,US0000001000,,,desk
                """);
        write("listings.csv", """
                instrument,mic,ticker,currency,from,to,source
                home,XETR,QND3,EUR,,,desk
                receipt,OTCM,QNDHF,USD,,,desk
                american,OTCM,ODDW,USD,,,desk
                """);

        // when
        Reference reference = ReferenceDirectory.load(Words.shipped(), dir).reference();

        // then
        assertThat(reference.tickered("QNDHF")).singleElement().matches(Instrument::isReceipt);
        assertThat(reference.tickered("QND3")).singleElement().matches(home -> !home.isReceipt());
        assertThat(reference.tickered("ODDW")).singleElement().matches(american -> !american.isReceipt());
    }

    @Test
    void shouldPreferDatedRowsToUndatedOnes() throws IOException {
        // given a snapshot that knows only today's listing
        write("free.tsv", """
                ticker\tname\texchange\tasset_type\tstock_sector\tetf_category\tcountry\tcountry_code\tisin\taliases
                PLTR\tPalantir Technologies Inc\tNASDAQ\tStock\t\t\tUnited States\tUS\tUS69608A1088\t
                """);

        // when
        Reference reference = ReferenceDirectory.load(Words.shipped(), dir).reference();

        // then
        assertThat(reference.isin("US69608A1088")).singleElement().satisfies(instrument -> assertThat(
                        instrument.listings().at(LocalDate.of(2022, 3, 1)).map(Listing::mic))
                .contains("XNYS"));
    }

    private static StatedRow at(long line, Row row) {
        return new StatedRow(row, "codes.csv", line);
    }

    private static Optional<String> isin(Reference reference, String mic, String ticker) {
        return reference.listings(List.of(mic), ticker, null).stream()
                .findFirst()
                .flatMap(listed -> listed.instrument().issues().latest())
                .map(Issue::isin);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }
}
