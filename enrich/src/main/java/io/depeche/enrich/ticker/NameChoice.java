package io.depeche.enrich.ticker;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.LegalForms;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.NameOf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses which of its instruments a name stands for; none when nothing tells. */
record NameChoice(Reference reference) {
    private static final List<String> MAIN_MARKETS = List.of(
            "XNYS", "XNAS", "XPAR", "XLON", "XETR", "XAMS", "XMIL", "XMAD", "XSWX", "XBRU", "XSTO", "XCSE", "XHEL",
            "XOSL", "XTSE", "XASX", "XTKS", "XHKG");

    /** @param found whether the article has a code of the instrument */
    Optional<Instrument> choose(NameIndex.Hit hit, @Nullable LocalDate day, Predicate<Instrument> found) {
        List<Instrument> candidates = Arrays.stream(hit.targets())
                .mapToObj(reference::named)
                .filter(name -> day == null || !name.period().beginsAfter(day))
                .map(NameOf::instrument)
                .distinct()
                .toList();
        Optional<Instrument> coded = candidates.stream().filter(found).findFirst();
        if (coded.isPresent() || candidates.size() < 2) {
            return coded.or(() -> candidates.stream().findFirst());
        }
        List<Instrument> dated = candidates.stream().filter(NameChoice::isDated).toList();
        if (!dated.isEmpty()) {
            return dated.size() == 1 ? Optional.of(dated.get(0)) : Optional.empty();
        }
        return areOneIssuer(candidates)
                ? candidates.stream().min(Comparator.comparingInt(NameChoice::rank))
                : Optional.empty();
    }

    private static boolean isDated(Instrument instrument) {
        return instrument.issues().rows().stream()
                .anyMatch(issue -> issue.period().isDated());
    }

    private static boolean areOneIssuer(List<Instrument> instruments) {
        return instruments.stream().map(NameChoice::fullName).distinct().count() == 1;
    }

    private static String fullName(Instrument instrument) {
        return NameIndex.folded(
                LegalForms.strip(instrument.issues().rows().get(0).name()));
    }

    private static int rank(Instrument instrument) {
        return instrument
                .allListings()
                .map(Listing::mic)
                .mapToInt(mic -> MAIN_MARKETS.contains(mic) ? MAIN_MARKETS.indexOf(mic) : MAIN_MARKETS.size())
                .min()
                .orElse(MAIN_MARKETS.size() + 1);
    }
}
