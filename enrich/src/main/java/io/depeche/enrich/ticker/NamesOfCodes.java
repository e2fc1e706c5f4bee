package io.depeche.enrich.ticker;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.text.OccupiedUnits;
import io.depeche.enrich.ticker.Evidence.OfName;
import io.depeche.enrich.ticker.name.NameForm;
import io.depeche.enrich.ticker.name.NameRule;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.enrich.trail.Guard;
import io.depeche.enrich.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the names that stand before codes wherever else they stand: within an article they mean the same. Where a longer
 * name holds such a name, the longer one is meant: {@code Siemens Energy} is not {@code Siemens}.
 */
record NamesOfCodes(NameForm names, NameIndex.Links links) {

    FoundInstruments read(List<ReadText> texts, FoundInstruments found, Trail trail) {
        List<Resolved> bound = new ArrayList<>();
        List<NameIndex.Entry> entries = new ArrayList<>();
        found.boundNames().forEach((name, resolved) -> {
            entries.add(new NameIndex.Entry(name, bound.size(), AliasUse.SAFE));
            bound.add(resolved);
        });
        if (entries.isEmpty()) {
            return found;
        }
        NameIndex index = NameIndex.of(entries, links);
        return found.with(texts.stream()
                .flatMap(text -> names(text, index, bound, found.occupied(text.finder()), trail).stream()));
    }

    private List<Evidence> names(
            ReadText text, NameIndex index, List<Resolved> bound, OccupiedUnits occupied, Trail trail) {
        NavigableMap<Integer, Integer> known = new TreeMap<>();
        text.names().forEach(candidate -> known.put(candidate.start(), candidate.end()));
        List<Evidence> evidence = new ArrayList<>();
        index.find(text.finder().text(), (start, end, hit) -> {
            Map.Entry<Integer, Integer> around = known.floorEntry(start);
            boolean isPart =
                    around != null && around.getValue() >= end && around.getValue() - around.getKey() > end - start;
            if (!occupied.isFree(start, end)) {
                trail.leftOut(text.finder().text(), start, end, Guard.TAKEN);
            } else if (isPart || names.isPartOfLonger(text.finder().text(), start, end)) {
                trail.leftOut(text.finder().text(), start, end, Guard.LONGER_NAME);
            } else {
                Resolved resolved = bound.get(hit.targets()[0]);
                evidence.add(new OfName(resolved, text.at(start, end), NameRule.NAME_BEFORE_CODE));
            }
        });
        return evidence;
    }
}
