package io.depeche.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.load.ReferenceDirectory;
import io.depeche.enrich.reference.row.Refusal;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.model.InstrumentTag;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator decides comes out in the tags, or is refused. */
class OverrideTest {
    private static final String MICROSOFT = "US5949181045";
    private static final String ACME = "US0000001018";

    @TempDir
    Path dir;

    @BeforeEach
    void anInstrumentOfOnesOwn() throws IOException {
        write("instruments.csv", """
                instrument,name,kind,isin,from,to,source
                acme,Quandary Mills,equity,US0000001018,2015-01-01,,desk
                """);
        write("listings.csv", """
                instrument,mic,ticker,currency,from,to,source
                acme,XNYS,QNDX,USD,2015-01-01,,desk
                """);
    }

    @Test
    void shouldRefuseAnInstrumentThatIsNotKnownAndLeaveTheTablesAsTheyAre() throws IOException {
        // when
        ReferenceDirectory read = decide("alias,Airbus,FR0000121320", "code,TCFP.PA,FR0000121320");

        // then
        assertThat(read.refusals())
                .extracting(Refusal::toString)
                .allMatch(refusal -> refusal.contains("has the ISIN or id FR0000121320"))
                .satisfiesExactly(alias -> assertThat(alias).contains("overrides.csv line 2"), code -> assertThat(code)
                        .contains("overrides.csv line 3"));
        assertThat(isins(read, "Thales TCFP.PA reported a profit. Shares of Airbus rose."))
                .containsExactlyInAnyOrder("NL0000235190", "FR0000121329");
    }

    @Test
    void shouldFindAnInstrumentByItsIdInAnImport() throws IOException {
        // when
        ReferenceDirectory read = decide("alias,The Odd Mill,acme", "code,QNDY.N,acme");

        // then
        assertThat(read.refusals()).isEmpty();
        assertThat(isins(read, "The Odd Mill reported")).containsExactly(ACME);
        assertThat(isins(read, "profits of QNDY.N rose")).containsExactly(ACME);
    }

    @Test
    void shouldCorrectATickerWhereverItStands() throws IOException {
        // when
        ReferenceDirectory read = decide("code,AAPL,US5949181045");

        // then
        assertThat(isins(read, "It (NASDAQ: AAPL) reported")).containsExactly(MICROSOFT);
        assertThat(isins(read, "Buying $AAPL today")).containsExactly(MICROSOFT);
    }

    @Test
    void shouldBlockARicInEverySpellingOfIt() throws IOException {
        // when
        ReferenceDirectory read = decide("code,MSFT.OQ,");

        // then
        assertThat(tags(read, "shares of MSFT.OQ and MSFT.O rose"))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.identifiers().isin()).isNull());
    }

    @Test
    void shouldBlockAnIsin() throws IOException {
        // when
        ReferenceDirectory read = decide("code,FR0000131104,");

        // then
        assertThat(tags(read, "ISIN: FR0000131104")).singleElement().satisfies(tag -> assertThat(tag.unresolved())
                .contains("no row for this ISIN"));
    }

    private ReferenceDirectory decide(String... decisions) throws IOException {
        StringBuilder lines = new StringBuilder("what,text,instrument,reason,by\n");
        List.of(decisions).forEach(decision -> lines.append(decision).append(",a test,A. Ruiz\n"));
        write("overrides.csv", lines.toString());
        return ReferenceDirectory.load(Words.shipped(), dir);
    }

    private static List<String> isins(ReferenceDirectory read, String text) {
        return tags(read, text).stream().map(tag -> tag.identifiers().isin()).toList();
    }

    private static List<InstrumentTag> tags(ReferenceDirectory read, String text) {
        return InstrumentFinder.of(read.reference())
                .tag(new ArticleText("", text, "en", Instant.parse("2024-06-03T12:00:00Z")), List.of());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(dir.resolve(name), text);
    }
}
