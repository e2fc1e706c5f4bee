package io.depeche.enrich.ticker.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.words.Words;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each form with what it finds and its nearest neighbours that are not codes. */
class CodeFormsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final CodeFinder FINDER = new CodeFinder(Exchanges.load(), StarterTables.reference(Words.shipped()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            shares of Thales TCFP.PA rose                    | ric-suffix TCFP.PA
            shares of E.ON rose                              | -
            see www.TCFP.PA for more                         | -
            the index .FCHI fell                             | ric-index .FCHI
            written in .NET, they say                        | -
            the euro EUR= fell to a low                      | ric-fx EUR=
            where XXA= stands for nothing                    | -
            ten years DE10YT=RR yield                        | ric-bond DE10YT=RR
            crude LCOc1 rose                                 | ric-future LCOc1
            the chain 0#.FCHI lists them                     | ric-chain 0#.FCHI
            buy $AAPL now                                    | cashtag $AAPL
            buy $BRK_B now                                   | cashtag $BRK_B
            it costs $US 40                                  | -
            it costs US$AAPL                                 | -
            ISIN FR0000121329                                | isin FR0000121329
            ISIN FR0000121328                                | -
            ISIN: FR 0000 1213 29                            | isin-label FR 0000 1213 29
            see https://example.org/FR0000121329 for more    | -
            CUSIP 037833100                                  | cusip 037833100
            the number 037833100                             | -
            WKN: 716460                                      | wkn 716460
            Valor 1'222'171                                  | valor 1'222'171
            (Nasdaq: AAPL)                                   | press-exchange AAPL
            Berkshire (NYSE: BRK.A; TSX: RY)                 | press-exchange BRK.A; press-exchange RY
            Suncor (NYSE/TSX: SU)                            | press-exchange SU
            Gamma (Nasdaq Stockholm: GAM B)                  | press-exchange GAM B
            (London: J. Smith, 1792)                         | -
            Apple (AAPL) rose                                | press-brackets AAPL
            Apple and Microsoft (MSFT) rose                  | press-brackets MSFT
            the bridge (AAPL) rose                           | -
            Apple Inc. AAPL rose                             | press-name-ticker AAPL
            Lehman LEHMQ.PK^C12 was                          | ric-suffix LEHMQ.PK^C12
            Thales (HO FP) rose                              | bloomberg-brackets HO FP
            Bloomberg: HO FP                                 | bloomberg-label HO FP
            HO FP Equity                                     | bloomberg-key HO FP
            SX5E Index                                       | bloomberg-key SX5E Index
            """)
    void shouldFindCodesAndNotWhatLooksLikeOne(String text, @Nullable String found) {
        // when
        String codes = found(text);

        // then
        assertThat(codes).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            trades under the symbol "APPS" today      | symbol-label APPS
            Ticker: HO                                | symbol-label HO
            ticker symbol is HO                       | symbol-label HO
            Ticker-Symbol: HO                         | symbol-label HO
            stock symbol HO                           | symbol-label HO
            trading under the ticker symbols HO       | symbol-label HO
            mnémo : HO                                | symbol-label HO
            MNÉMONIQUE : HO                           | symbol-label HO
            Code mnémonique HO                        | symbol-label HO
            Börsenkürzel: HOT                         | symbol-label HOT
            símbolo bursátil: SAN                     | symbol-label SAN
            a symbol HOPE of peace                    | -
            subtickers HO                             | -
            ticker tape                               | -
            """)
    void shouldFindATickerBehindItsLabel(String text, @Nullable String found) {
        // when
        String codes = found(text);

        // then
        assertThat(codes).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            General Motors Corp <GM> said | 1987-03-04 | ric-pointed-brackets GM
            said <GM> of it               | 1987-03-04 | ric-pointed-brackets GM
            said <DATE> of it             | 1987-03-04 | -
            said <GM> of it               | 2024-03-04 | -
            """)
    void shouldReadPointedBracketsAsTheirTimeDid(String text, LocalDate day, @Nullable String found) {
        // when
        String codes = found(text, day);

        // then
        assertThat(codes).isEqualTo(found == null ? "" : found);
    }

    private static String found(String text) {
        return found(text, DAY);
    }

    private static String found(String text, LocalDate day) {
        return FINDER.find(text, day).stream()
                .flatMap(group -> group.sightings().stream())
                .map(sighting -> sighting.rule() + " " + text.substring(sighting.start(), sighting.end()))
                .collect(Collectors.joining("; "));
    }
}
