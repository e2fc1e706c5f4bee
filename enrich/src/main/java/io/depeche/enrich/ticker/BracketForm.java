package io.depeche.enrich.ticker;

import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.Listed;
import io.depeche.enrich.ticker.AnchoredPattern.Anchor;
import io.depeche.model.InstrumentTag.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tickers in brackets without an exchange: {@code Apple (AAPL)}. Capitals in brackets are mostly abbreviations, so the
 * tables have to know a company of that ticker that resembles the name before it.
 */
record BracketForm(Reference reference, NameBefore nameBefore) implements CodeForm {
    private static final AnchoredPattern PATTERN =
            new AnchoredPattern(Pattern.compile("\\(([A-Z]{1,5}(?:[.-][A-Z])?)\\)"), Anchor.of("("), 0, 10);
    private static final List<String> MARKETS =
            List.of("XNAS", "XNYS", "XASE", "BATS", "ARCX", "XTSE", "XLON", "XPAR", "XETR", "XAMS", "XASX");

    @Override
    public List<Sighting> find(String text, @Nullable LocalDate day) {
        return PATTERN.find(text).stream()
                .flatMap(match -> sighting(match, text, day).stream())
                .toList();
    }

    private Optional<Sighting> sighting(MatchResult match, String text, @Nullable LocalDate day) {
        Optional<String> name = nameBefore.find(text, match.start());
        return name.flatMap(before -> listings(match.group(1), day)
                        .filter(listed -> listed.instrument().issues().rows().stream()
                                .anyMatch(issue -> CompanyNames.resemble(before, issue.name())))
                        .map(listed -> listed.listing().mic())
                        .findFirst())
                .map(mic -> new Sighting(
                        match.start(1),
                        match.end(1),
                        new Code.Ticker(match.group(1), List.of(mic)),
                        Method.PRWIRE,
                        "press-brackets"));
    }

    private Stream<Listed> listings(String ticker, @Nullable LocalDate day) {
        return MARKETS.stream().flatMap(mic -> reference.listings(List.of(mic), ticker, day).stream());
    }
}
