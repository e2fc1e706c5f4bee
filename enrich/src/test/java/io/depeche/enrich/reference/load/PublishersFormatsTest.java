package io.depeche.enrich.reference.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.model.InstrumentTag;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of other publishers: each is known by its columns, and read for what it says. */
class PublishersFormatsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    @TempDir
    Path dir;

    @Test
    void shouldRecogniseTheFilesOfOtherPublishersByTheirColumns() throws IOException {
        // given
        write("fd.csv", """
                symbol,name,summary,currency,mic,isin,cusip,figi,shareclass_figi,delisted
                ACMW.PA,Acme Moulins,,EUR,XPAR,,,,,False
                OLDW.PA,Old Mills,,EUR,XPAR,,,,,True
                """);
        write("free.tsv", """
                ticker\tname\texchange\tasset_type\tstock_sector\tetf_category\tcountry\tcountry_code\tisin\taliases
                ACMB\tAcme Brouwers\tEuronext\tStock\t\t\tBelgium\tBE\t\t
                ACMQ\tAcme Query\tNowhere\tStock\t\t\tBelgium\tBE\t\t
                """);
        write("sec.json", "{\"0\":{\"cik_str\":1,\"ticker\":\"ACMS\",\"title\":\"Acme Secure Inc\"}}");
        write(
                "figi.json",
                "[{\"data\":[{\"figi\":\"BBG000B9XRY4\",\"name\":\"ACME FIGS\",\"ticker\":\"ACMF\",\"exchCode\":\"UN\",\"marketSector\":\"Equity\"}]}]");
        write("mic.csv", """
                "COUNTRY","ISO COUNTRY CODE (ISO 3166)","MIC","OPERATING MIC","O/S","NAME-INSTITUTION DESCRIPTION"
                "FRANCE","FR","XACM","XACM","O","ACME EXCHANGE"
                """);
        write("lei.csv", "LEI,ISIN\n529900T8BM49AURSDO55,FR0000121329\n");

        // when
        ReferenceDirectory read = ReferenceDirectory.load(Words.shipped(), dir);

        // then
        Reference reference = read.reference();
        assertThat(reference.listings(List.of("XPAR"), "ACMW", DAY)).hasSize(1);
        assertThat(reference.tickered("OLDW")).isEmpty();
        assertThat(reference.listings(List.of("XBRU"), "ACMB", DAY)).hasSize(1);
        assertThat(reference.calledExactly("Acme Secure")).hasSize(1);
        assertThat(reference.coded("BBG000B9XRY4")).hasSize(1);
        assertThat(reference.isin("FR0000121329").get(0).lei()).isEqualTo("529900T8BM49AURSDO55");
        assertThat(read.refusals()).singleElement().asString().contains("unknown exchange 'Nowhere'");
    }

    @Test
    void shouldReadTheListingsOfTheSecFromItsTableOfFieldsAndData() throws IOException {
        // given
        write("sec.json", """
                {"fields":["cik","name","ticker","exchange"],"data":[
                [1,"Quandary Mills Inc.","QND-A","NYSE"],
                [2,"Odd Works Inc.","ODDW",null],
                [3,"Short"]]}
                """);

        // when
        ReferenceDirectory read = ReferenceDirectory.load(Words.shipped(), dir);

        // then
        assertThat(read.reference().listings(List.of("XNYS"), "QND.A", DAY)).hasSize(1);
        assertThat(read.reference().calledExactly("Odd Works")).hasSize(1);
        assertThat(read.refusals()).singleElement().asString().contains("line 3: 2 cells for 4 columns");
    }

    @Test
    void shouldRefuseOnlyTheAnswerOfOpenFigiThatFoundNothing() throws IOException {
        // given
        write("figi.json", """
                [{"warning":"No identifier found."},
                {"data":[{"figi":"BBG000B9XRY4","name":"QUANDARY","ticker":"QNDF","exchCode":"UN","marketSector":"Equity"}]}]
                """);

        // when
        ReferenceDirectory read = ReferenceDirectory.load(Words.shipped(), dir);

        // then
        assertThat(read.reference().coded("BBG000B9XRY4")).hasSize(1);
        assertThat(read.refusals()).singleElement().asString().contains("line 1: No identifier found.");
    }

    @Test
    void shouldReadIssuersWithoutInstrumentFromTheGoldenCopyOfGleif() throws IOException {
        // given
        write("golden.csv", "LEI,Entity.LegalName\nHWUPKR0MPOU8FGXBT394,Quandary Mills Inc.\n");

        // when
        Reference reference = ReferenceDirectory.load(Words.shipped(), dir).reference();

        // then
        assertThat(reference.entity("HWUPKR0MPOU8FGXBT394")).contains("Quandary Mills Inc.");
        assertThat(reference.lei("HWUPKR0MPOU8FGXBT394")).isEmpty();
        assertThat(reference.lei("529900T8BM49AURSDO55")).isEmpty();
    }

    @Test
    void shouldReadImportedMarketsByTheirMicsInTheText() throws IOException {
        // given a segment whose market operates it, and a MIC that is a word
        write("mic.csv", """
                "COUNTRY","ISO COUNTRY CODE (ISO 3166)","MIC","OPERATING MIC"
                "FRANCE","FR","XQDS","XQDY"
                "FRANCE","FR","FISH","XQDY"
                """);
        write("instruments.csv", "instrument,name,kind,isin,from,to,source\nq,Quandary Mills,equity,,,,desk\n");
        write("listings.csv", "instrument,mic,ticker,currency,from,to,source\nq,XQDY,QNDX,EUR,,,desk\n");

        // when
        Reference reference = ReferenceDirectory.load(Words.shipped(), dir).reference();

        // then
        assertThat(reference.markets().named("XQDS")).containsExactly("XQDS", "XQDY");
        assertThat(reference.markets().named("FISH")).isEmpty();
        assertThat(reference.markets().country("FISH")).contains("FR");
        assertThat(InstrumentFinder.of(reference)
                        .tag(new ArticleText("", "The mill (XQDS: QNDX) met.", "en", Instant.EPOCH), List.of()))
                .extracting(InstrumentTag::name)
                .containsExactly("Quandary Mills");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }
}
