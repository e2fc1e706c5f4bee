package io.depeche.enrich.ticker;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.LegalForms;
import io.depeche.enrich.reference.ListingOrder;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.NameOf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses which of its instruments a name stands for; none when nothing tells. */
record NameChoice(Reference reference) {
    private static final int ISSUER_OF_ISIN = 8;
    private static final int COUNTRY = 2;
    private static final Comparator<Instrument> BY_PROMINENCE =
            Comparator.comparing(NameChoice::bestListing, Comparator.nullsLast(ListingOrder.BY_PROMINENCE));

    /** @param found whether the article is known to speak of an instrument */
    Optional<Instrument> choose(NameIndex.Hit hit, @Nullable LocalDate day, Predicate<Instrument> found) {
        List<NameOf> names = Arrays.stream(hit.targets())
                .mapToObj(reference::named)
                .filter(name -> day == null || !name.period().beginsAfter(day))
                .toList();
        List<Instrument> candidates =
                names.stream().map(NameOf::instrument).distinct().toList();
        Optional<Instrument> known = candidates.stream().filter(found).findFirst();
        if (known.isPresent() || candidates.size() < 2) {
            return known.or(() -> candidates.stream().findFirst().filter(instrument -> !isGone(instrument, day)));
        }
        List<Instrument> dated = candidates.stream().filter(Instrument::isDated).toList();
        if (!dated.isEmpty()) {
            return dated.size() == 1
                    ? Optional.of(dated.get(0)).filter(instrument -> !isGone(instrument, day))
                    : Optional.empty();
        }
        List<Instrument> called = calledExactly(names.get(0).name(), candidates);
        return areOneIssuer(called) ? called.stream().min(BY_PROMINENCE) : Optional.empty();
    }

    /** A company that left the market is in its news for a year; later its name means what became of it. */
    private static boolean isGone(Instrument instrument, @Nullable LocalDate day) {
        return day != null && instrument.issues().endedBy(day.minusYears(1));
    }

    /** Those whose names have nothing but a legal form besides; all when there are none. */
    private static List<Instrument> calledExactly(String name, List<Instrument> candidates) {
        String folded = NameIndex.folded(name);
        List<Instrument> exact = candidates.stream()
                .filter(candidate -> bareName(candidate).equals(folded))
                .toList();
        return exact.isEmpty() ? candidates : exact;
    }

    /** The same full name, or the same but for the legal form and in no country ISINs of several issuers. */
    private static boolean areOneIssuer(List<Instrument> instruments) {
        if (instruments.stream().map(NameChoice::fullName).distinct().limit(2).count() == 1) {
            return true;
        }
        return instruments.stream()
                                .map(NameChoice::bareName)
                                .distinct()
                                .limit(2)
                                .count()
                        == 1
                && issuers(instruments).count()
                        == issuers(instruments)
                                .map(issuer -> issuer.substring(0, COUNTRY))
                                .distinct()
                                .count();
    }

    /** Country and issuer of the ISINs: their first eight characters. */
    private static Stream<String> issuers(List<Instrument> instruments) {
        return instruments.stream()
                .flatMap(instrument -> instrument.issues().latest().stream())
                .flatMap(issue -> Stream.ofNullable(issue.isin()))
                .map(isin -> isin.substring(0, ISSUER_OF_ISIN))
                .distinct();
    }

    private static String fullName(Instrument instrument) {
        return NameIndex.folded(instrument.issues().rows().get(0).name());
    }

    private static String bareName(Instrument instrument) {
        return NameIndex.folded(
                LegalForms.withoutForm(instrument.issues().rows().get(0).name()));
    }

    private static @Nullable Listing bestListing(Instrument instrument) {
        return instrument.allListings().min(ListingOrder.BY_PROMINENCE).orElse(null);
    }
}
