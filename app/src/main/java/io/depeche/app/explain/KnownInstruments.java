package io.depeche.app.explain;

import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reference data knows by a name or a code.
 *
 * @param named the instruments that have it as their name
 * @param coded those that have it, now or once, as a code or a ticker
 */
record KnownInstruments(String text, Reference reference, List<Instrument> named, List<Instrument> coded) {
    private static final int SHOWN = 5;

    static KnownInstruments of(String text, Reference reference) {
        return new KnownInstruments(
                text,
                reference,
                reference.calledExactly(text),
                Stream.of(reference.isin(text), reference.coded(text), reference.tickered(text))
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    boolean isEmpty() {
        return named.isEmpty() && coded.isEmpty();
    }

    /** For people, a line each; {@code day} is that of the article. */
    List<String> lines(@Nullable LocalDate day) {
        List<String> lines = new ArrayList<>();
        if (reference.isBlocked(text)) {
            lines.add("an operator blocked the code " + text + " ('depeche reference override')");
        }
        if (isEmpty()) {
            lines.add("the reference data does not know this name, code or ticker (" + reference.version()
                    + "): 'depeche reference import' or 'override' adds one");
        }
        List<Instrument> all =
                Stream.concat(named.stream(), coded.stream()).distinct().toList();
        if (all.size() > 1) {
            lines.add("ambiguous: " + all.size() + " instruments have it");
        }
        all.stream().limit(SHOWN).forEach(instrument -> lines.add(line(instrument, day)));
        if (all.size() > SHOWN) {
            lines.add("and " + (all.size() - SHOWN) + " more; 'depeche reference show' lists all");
        }
        return lines;
    }

    private static String line(Instrument instrument, @Nullable LocalDate day) {
        String issues = instrument.issues().rows().stream()
                .map(issue -> words(issue.name(), issue.isin(), issue.period().toString()))
                .collect(Collectors.joining("; "));
        String listings = instrument
                .allListings()
                .limit(SHOWN)
                .map(listing -> words(
                        listing.mic() + ":" + listing.ticker(), listing.period().toString()))
                .collect(Collectors.joining("; "));
        String then = day == null
                ? ""
                : switch (instrument.listedOn(day)) {
                    case TRUE -> "listed on " + day;
                    case FALSE -> "not listed on " + day;
                    case UNKNOWN -> "whether it was listed on " + day + " is not known";
                };
        return Stream.of(issues, listings, then).filter(part -> !part.isEmpty()).collect(Collectors.joining(" | "));
    }

    private static String words(@Nullable String... words) {
        return Stream.of(words)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
