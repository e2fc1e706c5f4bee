package io.depeche.enrich.ticker.name;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.Instrument.Standing;
import io.depeche.enrich.reference.ListingOrder;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.NameOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the instrument that a name stands for; chooses none when nothing decides. Safe for use by many threads. */
final class NameChoice {
    private static final int ISSUER_OF_ISIN = 8;
    private static final int COUNTRY = 2;

    private final Reference reference;
    private final ListingOrder order;
    private final Comparator<Instrument> byProminence;

    /** What the names of several undated instruments mean, by their first entry in the index. */
    private final Map<Integer, Optional<Instrument>> decided = new ConcurrentHashMap<>();

    NameChoice(Reference reference) {
        this.reference = reference;
        this.order = new ListingOrder(reference.words());
        this.byProminence = Comparator.comparing(Instrument::standing)
                .thenComparing(this::primaryListing, Comparator.nullsLast(order));
    }

    /** @param found whether the article is known to speak of an instrument */
    Optional<Instrument> choose(NameIndex.Hit hit, @Nullable LocalDate day, Predicate<Instrument> found) {
        int[] targets = hit.targets();
        if (targets.length == 1) {
            NameOf only = reference.named(targets[0]);
            return isBorne(only, day)
                    ? Optional.of(only.instrument())
                            .filter(instrument -> found.test(instrument)
                                    || (!isGone(instrument, day) && instrument.standing() != Standing.SIDE_LINE))
                    : Optional.empty();
        }
        Map<String, Instrument> candidates = new LinkedHashMap<>();
        for (int target : targets) {
            NameOf name = reference.named(target);
            if (isBorne(name, day)) {
                candidates.putIfAbsent(name.instrument().id(), name.instrument());
            }
        }
        Optional<Instrument> known = candidates.values().stream().filter(found).findFirst();
        return known.isPresent() ? known : choose(hit, List.copyOf(candidates.values()), day);
    }

    private Optional<Instrument> choose(NameIndex.Hit hit, List<Instrument> all, @Nullable LocalDate day) {
        List<Instrument> candidates = all.stream()
                .filter(instrument -> instrument.standing() != Standing.SIDE_LINE)
                .toList();
        List<Instrument> dated = candidates.stream().filter(Instrument::isDated).toList();
        if (!dated.isEmpty() || candidates.size() < 2) {
            List<Instrument> vouched = (dated.isEmpty() ? candidates : dated)
                    .stream().filter(instrument -> !isGone(instrument, day)).toList();
            // Heineken is not Heineken Holding
            List<Instrument> called = vouched.size() < 2
                    ? vouched
                    : calledExactly(reference.named(hit.targets()[0]).name(), vouched);
            return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
        }
        // undated rows hold on every day, so one decision serves for all days
        return decided.computeIfAbsent(hit.first(), first -> ofUndated(hit, candidates));
    }

    private Optional<Instrument> ofUndated(NameIndex.Hit hit, List<Instrument> candidates) {
        List<Instrument> called =
                calledExactly(reference.named(hit.targets()[0]).name(), candidates);
        return areOneIssuer(called) ? called.stream().min(byProminence) : Optional.empty();
    }

    private static boolean isBorne(NameOf name, @Nullable LocalDate day) {
        return day == null || !name.period().beginsAfter(day);
    }

    /** A company that left the market stays in the news for a year; after that, its name means its successor. */
    private static boolean isGone(Instrument instrument, @Nullable LocalDate day) {
        return day != null && instrument.issues().endedBy(day.minusYears(1));
    }

    /** Those whose full name adds only a legal form to this name; all of them when none does. */
    private List<Instrument> calledExactly(String name, List<Instrument> candidates) {
        String folded = NameIndex.folded(name);
        List<Instrument> exact = candidates.stream()
                .filter(candidate -> bareName(candidate).equals(folded))
                .toList();
        return exact.isEmpty() ? candidates : exact;
    }

    /** The same full name, or the same but for the legal form and in no country ISINs of several issuers. */
    private boolean areOneIssuer(List<Instrument> instruments) {
        if (instruments.stream().map(NameChoice::fullName).distinct().limit(2).count() == 1) {
            return true;
        }
        return instruments.stream().map(this::bareName).distinct().limit(2).count() == 1
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

    private String bareName(Instrument instrument) {
        return NameIndex.folded(reference
                .legalForms()
                .withoutForm(instrument.issues().rows().get(0).name()));
    }

    private @Nullable Listing primaryListing(Instrument instrument) {
        return instrument.listings().latest().orElse(null);
    }
}
