package io.depeche.enrich.ticker.code;

import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.ticker.code.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tickers as Dow Jones writes them, with a suffix for the exchange: {@code Lufthansa (LHA.XE)}, {@code BP (BP.LN)}. They
 * look like RICs, but the root is the exchange's ticker. They stand in brackets; elsewhere {@code .LN} may be anything.
 */
record DowJonesForm(Markets markets) implements CodeForm {
    private static final AnchoredPattern PATTERN = new AnchoredPattern(
            Pattern.compile("\\((([A-Z0-9][A-Z0-9-]{1,9})\\.([A-Z]{2}))(?=[),;])"), Anchor.of('('), 0, 16);

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return PATTERN.find(text).stream()
                .flatMap(match -> sighting(match).stream())
                .toList();
    }

    private Optional<Sighting> sighting(MatchResult match) {
        return markets.ofDowJones(match.group(3))
                .map(mic -> new Sighting(
                        match.start(1),
                        match.end(1),
                        new Code.Ticker(match.group(2), List.of(mic)),
                        Method.PRWIRE,
                        "dow-jones-suffix"));
    }
}
