package io.depeche.enrich.ticker;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.text.OccupiedUnits;
import io.depeche.enrich.ticker.Evidence.OfName;
import io.depeche.enrich.ticker.name.NameRule;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds other occurrences of the names that stand before codes: within an article they mean the same instrument. */
final class NamesOfCodes {
    private NamesOfCodes() {}

    static FoundInstruments read(List<ReadText> texts, FoundInstruments found, Words words) {
        List<Resolved> bound = new ArrayList<>();
        List<NameIndex.Entry> entries = new ArrayList<>();
        found.boundNames().forEach((name, resolved) -> {
            entries.add(new NameIndex.Entry(name, bound.size(), AliasUse.SAFE));
            bound.add(resolved);
        });
        NameIndex names = NameIndex.of(entries, words);
        return found.with(
                texts.stream().flatMap(text -> names(text, names, bound, found.occupied(text.finder())).stream()));
    }

    private static List<Evidence> names(ReadText text, NameIndex names, List<Resolved> bound, OccupiedUnits occupied) {
        List<Evidence> evidence = new ArrayList<>();
        names.find(text.finder().text(), (start, end, hit) -> {
            if (occupied.isFree(start, end)) {
                Resolved resolved = bound.get(hit.targets()[0]);
                evidence.add(new OfName(resolved, text.at(start, end), NameRule.NAME_BEFORE_CODE));
            }
        });
        return evidence;
    }
}
