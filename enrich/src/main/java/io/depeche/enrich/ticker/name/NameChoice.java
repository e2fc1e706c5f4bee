package io.depeche.enrich.ticker.name;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.Instrument.Standing;
import io.depeche.enrich.reference.ListingOrder;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.NameOf;
import io.depeche.enrich.ticker.name.NameForm.Article;
import io.depeche.enrich.ticker.name.NameForm.Candidate;
import io.depeche.enrich.trail.Guard;
import io.depeche.enrich.trail.Trail;
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

    /**
     * The instrument that a candidate of a text stands for.
     *
     * @param found whether the article is known to speak of an instrument
     */
    Optional<Instrument> choose(String text, Candidate candidate, Article article, Predicate<Instrument> found) {
        NameIndex.Hit hit = candidate.hit();
        LocalDate day = article.day();
        int[] targets = hit.targets();
        if (targets.length == 1) {
            NameOf only = reference.named(targets[0]);
            Guard against = against(only, day, found);
            if (against != null) {
                article.trail().leftOut(text, candidate.start(), candidate.end(), against);
            }
            return against == null ? Optional.of(only.instrument()) : Optional.empty();
        }
        Map<String, Instrument> candidates = new LinkedHashMap<>();
        for (int target : targets) {
            NameOf name = reference.named(target);
            if (isBorne(name, day)) {
                candidates.putIfAbsent(name.instrument().id(), name.instrument());
            }
        }
        Optional<Instrument> known = candidates.values().stream().filter(found).findFirst();
        List<Instrument> all = List.copyOf(candidates.values());
        Optional<Instrument> chosen = known.isPresent() ? known : choose(hit, all, day);
        if (chosen.isEmpty() && article.trail() != Trail.SILENT) {
            article.trail().leftOut(text, candidate.start(), candidate.end(), against(all, day));
        }
        return chosen;
    }

    /** What speaks against the only meaning of a name; null when nothing does. */
    private static @Nullable Guard against(NameOf only, @Nullable LocalDate day, Predicate<Instrument> found) {
        if (!isBorne(only, day)) {
            return Guard.NOT_YET;
        }
        if (found.test(only.instrument())) {
            return null;
        }
        if (isGone(only.instrument(), day)) {
            return Guard.GONE;
        }
        return only.instrument().standing() == Standing.SIDE_LINE ? Guard.SIDE_LINE : null;
    }

    private Optional<Instrument> choose(NameIndex.Hit hit, List<Instrument> all, @Nullable LocalDate day) {
        List<Instrument> candidates = withoutSideLines(all);
        if (candidates.size() < 2 || candidates.stream().anyMatch(Instrument::isDated)) {
            List<Instrument> vouched = present(candidates, day);
            // Heineken is not Heineken Holding
            List<Instrument> called = vouched.size() < 2
                    ? vouched
                    : calledExactly(reference.named(hit.targets()[0]).name(), vouched);
            return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
        }
        // undated rows hold on every day, so one decision serves for all days
        return decided.computeIfAbsent(hit.first(), first -> ofUndated(hit, candidates));
    }

    private static List<Instrument> withoutSideLines(List<Instrument> all) {
        return all.stream()
                .filter(instrument -> instrument.standing() != Standing.SIDE_LINE)
                .toList();
    }

    /** Those of dated rows, or all of them when none is dated, that had not left the market. */
    private static List<Instrument> present(List<Instrument> candidates, @Nullable LocalDate day) {
        List<Instrument> dated = candidates.stream().filter(Instrument::isDated).toList();
        return (dated.isEmpty() ? candidates : dated)
                .stream().filter(instrument -> !isGone(instrument, day)).toList();
    }

    /** What speaks against all meanings of a name of which none is chosen. */
    private static Guard against(List<Instrument> all, @Nullable LocalDate day) {
        List<Instrument> candidates = withoutSideLines(all);
        if (candidates.isEmpty()) {
            return all.isEmpty() ? Guard.NOT_YET : Guard.SIDE_LINE;
        }
        return present(candidates, day).isEmpty() ? Guard.GONE : Guard.SEVERAL;
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
