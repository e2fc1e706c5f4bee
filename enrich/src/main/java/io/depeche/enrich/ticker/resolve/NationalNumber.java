package io.depeche.enrich.ticker.resolve;

import io.depeche.enrich.reference.row.Isin;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.enrich.ticker.code.Code;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ISINs that hold a national number (ISO 6166): a CUSIP, SEDOL, WKN or Valor needs no licensed table where the ISIN is
 * known.
 *
 * <pre>{@code
 * CUSIP 037833100  ->  US0378331005
 * SEDOL 0798059    ->  GB0007980591
 * WKN   716460     ->  DE0007164600
 * Valor 3886335    ->  CH0038863350
 * }</pre>
 */
final class NationalNumber {
    private static final int LENGTH = 9;
    private static final int DIGITS = 10;

    private NationalNumber() {}

    /** With a correct check digit, one for each country whose ISINs hold numbers of this scheme. */
    static Stream<String> isins(Code.OfScheme code) {
        String number = code.text();
        return number.length() > LENGTH
                ? Stream.of()
                : countries(code.scheme()).stream()
                        .map(country -> country + "0".repeat(LENGTH - number.length()) + number)
                        .flatMap(NationalNumber::withCheckDigit);
    }

    private static List<String> countries(Scheme scheme) {
        return switch (scheme) {
            case CUSIP -> List.of("US", "CA");
            case SEDOL -> List.of("GB", "IE", "JE", "GG", "IM");
            case WKN -> List.of("DE");
            case VALOR -> List.of("CH", "LI");
            case RIC, FIGI -> List.of();
        };
    }

    private static Stream<String> withCheckDigit(String body) {
        return IntStream.range(0, DIGITS).mapToObj(digit -> body + digit).filter(Isin::isValid);
    }
}
