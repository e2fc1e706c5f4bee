package io.depeche.enrich.issuer;

import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.text.ArticleText;
import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the organisation behind an instrument: the one that stands at the same place in the text, else the one of the
 * same name, else the one that the code follows ({@code LVMH LVMH.PA}, {@code LVMH (LVMH.PA)}).
 */
final class IssuerFinder {
    private static final Set<Kind> ISSUED = EnumSet.of(Kind.EQUITY, Kind.BOND, Kind.OTHER);

    private final CompanyNames names;
    private final List<EntityTag> organisations;
    private final OrganisationPlaces places;
    private final Map<String, Integer> byName = new HashMap<>();

    IssuerFinder(CompanyNames names, ArticleText text, List<EntityTag> organisations) {
        this.names = names;
        this.organisations = List.copyOf(organisations);
        this.places = new OrganisationPlaces(text, organisations);
        for (int i = 0; i < organisations.size(); i++) {
            byName.putIfAbsent(names.folded(organisations.get(i).name()), i);
        }
    }

    Optional<EntityTag> of(InstrumentTag instrument) {
        // an index or a currency pair may have the name of an organisation that did not issue it
        if (!ISSUED.contains(instrument.kind())) {
            return Optional.empty();
        }
        return first(instrument.mentions().stream().flatMapToInt(places::overlapping))
                .or(() -> Optional.ofNullable(byName.get(names.folded(instrument.name())))
                        .map(organisations::get))
                .or(() -> first(instrument.mentions().stream().flatMapToInt(places::followedBy)));
    }

    private Optional<EntityTag> first(IntStream found) {
        return found.boxed().min(Integer::compare).map(organisations::get);
    }
}
