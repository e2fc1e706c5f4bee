package io.depeche.enrich.ticker;

import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.text.OccupiedUnits;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.model.InstrumentTag;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The instruments found in one article so far. Immutable: each step takes this and returns the next.
 *
 * @param evidence what shows that the article speaks of them, in the order in which it was found
 */
record FoundInstruments(List<Evidence> evidence) {
    /** Nothing is read yet. */
    static final FoundInstruments NONE = new FoundInstruments(List.of());

    FoundInstruments {
        evidence = List.copyOf(evidence);
    }

    /** These and more evidence. */
    FoundInstruments with(Stream<? extends Evidence> more) {
        return new FoundInstruments(Stream.concat(evidence.stream(), more).toList());
    }

    boolean isEmpty() {
        return evidence.isEmpty();
    }

    /** Whether the article speaks of an instrument of the reference. */
    Predicate<Instrument> known() {
        Set<String> keys = evidence.stream().map(one -> one.resolved().key()).collect(Collectors.toUnmodifiableSet());
        return instrument -> keys.contains(instrument.id());
    }

    /** The names that stand before codes, and what the first such code stands for. */
    Map<String, Resolved> boundNames() {
        Map<String, Resolved> bound = new LinkedHashMap<>();
        evidence.forEach(one -> one.boundName().ifPresent(name -> bound.putIfAbsent(name, one.resolved())));
        return bound;
    }

    /** The units of a text that belong to a mention. */
    OccupiedUnits occupied(SpanFinder text) {
        OccupiedUnits occupied = new OccupiedUnits();
        evidence.stream()
                .flatMap(one -> one.place().stream())
                .filter(place -> place.field() == text.field())
                .forEach(place -> occupied.add(place.start(), place.end()));
        return occupied;
    }

    /** One tag for each, the most relevant first, of an article whose body has that many code points. */
    List<InstrumentTag> tags(int bodyLength) {
        return evidence.stream()
                .collect(Collectors.groupingBy(
                        one -> one.resolved().key(), LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values()
                .stream()
                .map(of -> new FoundInstrument(of).toTag(bodyLength))
                .sorted(Comparator.comparingDouble(InstrumentTag::relevance).reversed())
                .toList();
    }
}
