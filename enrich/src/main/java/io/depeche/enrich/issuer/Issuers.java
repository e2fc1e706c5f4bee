package io.depeche.enrich.issuer;

import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.text.ArticleText;
import io.depeche.model.EnrichedArticle.Organisation;
import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organisations of an article, each once, with what they issued: those that are named in the text, then the issuers of
 * listed shares that are known by a code alone. Names that differ in case, accents or legal form are one organisation's.
 */
public final class Issuers {
    private final CompanyNames names;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(List<Integer> entities, List<Integer> instruments) {}

    private Issuers(CompanyNames names) {
        this.names = names;
    }

    /**
     * The organisations among these tags of a text, in the order in which they are found.
     *
     * @param names compares the names of companies
     */
    public static List<Organisation> organisations(
            CompanyNames names, ArticleText text, List<EntityTag> entities, List<InstrumentTag> instruments) {
        Issuers found = new Issuers(names);
        List<EntityTag> organisations = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i).type() == EntityTag.Type.ORGANISATION) {
                organisations.add(entities.get(i));
                found.entry(entities.get(i).name()).entities().add(i);
            }
        }
        IssuerFinder finder = new IssuerFinder(names, text, organisations);
        for (int i = 0; i < instruments.size(); i++) {
            int place = i;
            issuer(instruments.get(i), finder)
                    .ifPresent(name -> found.entry(name).instruments().add(place));
        }
        return found.entries.values().stream()
                .map(entry -> new Organisation(entry.entities(), entry.instruments()))
                .toList();
    }

    private static Optional<String> issuer(InstrumentTag instrument, IssuerFinder finder) {
        return finder.of(instrument).map(EntityTag::name).or(() -> Optional.of(instrument.name())
                .filter(name -> isListedShare(instrument)));
    }

    private static boolean isListedShare(InstrumentTag instrument) {
        return instrument.kind() == InstrumentTag.Kind.EQUITY && instrument.unresolved() == null;
    }

    private Entry entry(String name) {
        return entries.computeIfAbsent(names.folded(name), folded -> new Entry(new ArrayList<>(), new ArrayList<>()));
    }
}
