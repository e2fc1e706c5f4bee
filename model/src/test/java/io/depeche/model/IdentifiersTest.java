package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    private static final Identifiers THALES = Identifiers.ofListing("FR0000121329", "XPAR", "HO");

    @ParameterizedTest
    @CsvSource({
        "FR00001213290,,,,",
        "fr0000121329,,,,",
        "FR000012132X,,,,",
        ",XPARI,,,",
        ",xpar,,,",
        ",,,BBG00BBD8Q6,",
        ",,,,529900T8BM49AURSDO5",
        ",,,,529900T8BM49AURSDOXX"
    })
    void shouldRefuseWhatDoesNotHaveTheFormOfItsStandard(
            String isin, String mic, String ticker, String figi, String lei) {
        // then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Identifiers(isin, mic, ticker, figi, lei, null))
                .withMessageContaining("does not have the form of a");
    }

    @Test
    void shouldTakeBlankForUnknown() {
        assertThat(new Identifiers("", " ", "", "", "", " ")).isEqualTo(Identifiers.NONE);
    }

    @Test
    void shouldGiveTheListingOnlyWhenExchangeAndTickerAreKnown() {
        assertThat(THALES.listing()).contains("XPAR:HO");
        assertThat(THALES.withMic(null).listing()).isEmpty();
        assertThat(Identifiers.ofListing(null, "XPAR", null).listing()).isEmpty();
    }

    @Test
    void shouldReplaceOneIdentifierAndKeepTheOthers() {
        // given
        Identifiers all =
                new Identifiers("FR0000121329", "XPAR", "HO", "BBG000BBD8Q6", "529900FNDVTQJOVVPZ19", "TCFP.PA");

        // when
        Identifiers changed = all.withIsin(null).withMic("XBRU").withRic("TCFP.BR");

        // then
        assertThat(changed)
                .isEqualTo(new Identifiers(null, "XBRU", "HO", "BBG000BBD8Q6", "529900FNDVTQJOVVPZ19", "TCFP.BR"));
    }

    @Test
    void shouldStandInJsonBesideTheNameOfTheInstrument() {
        assertThat(Json.line(tag(THALES)))
                .startsWith(
                        "{\"name\":\"Thales\",\"isin\":\"FR0000121329\",\"mic\":\"XPAR\",\"ticker\":\"HO\",\"kind\"");
    }

    @Test
    void shouldBeReadAsNoneFromJsonThatHasNone() throws IOException {
        // given
        InstrumentTag written = tag(Identifiers.NONE);

        // when
        InstrumentTag read = Json.read(Json.bytes(written), InstrumentTag.class);

        // then
        assertThat(read).isEqualTo(written);
    }

    private static InstrumentTag tag(Identifiers identifiers) {
        return new InstrumentTag(
                "Thales",
                identifiers,
                InstrumentTag.Kind.EQUITY,
                1,
                1,
                InstrumentTag.Listed.TRUE,
                null,
                List.of(),
                null,
                List.of());
    }
}
