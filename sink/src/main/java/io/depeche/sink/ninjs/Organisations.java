package io.depeche.sink.ninjs;

import io.depeche.model.Article;
import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.ninjs.NinjsArticle.Organisation;
import io.depeche.model.ninjs.NinjsArticle.Symbol;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The organisations of an article, each once, with the symbols of what they issued: those that are named in the text,
 * then the issuers of listed shares that are known by a code alone.
 */
final class Organisations {
    private final Map<FoldedName, Entry> entries = new LinkedHashMap<>();

    private record Entry(String name, Set<Symbol> symbols) {}

    private Organisations() {}

    static List<Organisation> of(PublishedTags tags, Article article) {
        Organisations all = new Organisations();
        Issuer issuer = new Issuer(article);
        List<EntityTag> named = tags.organisations();
        named.forEach(organisation -> all.entry(organisation.name()));
        for (InstrumentTag instrument : tags.instruments()) {
            issuer.of(instrument, named)
                    .ifPresentOrElse(
                            organisation -> all.add(organisation.name(), instrument), () -> all.addUnnamed(instrument));
        }
        return all.toList();
    }

    private void addUnnamed(InstrumentTag instrument) {
        if (instrument.kind() == InstrumentTag.Kind.EQUITY && instrument.unresolved() == null) {
            add(instrument.name(), instrument);
        }
    }

    private void add(String name, InstrumentTag instrument) {
        entry(name).symbols().addAll(Symbols.of(instrument));
    }

    private Entry entry(String name) {
        return entries.computeIfAbsent(FoldedName.of(name), folded -> new Entry(name, new LinkedHashSet<>()));
    }

    private List<Organisation> toList() {
        return entries.values().stream()
                .map(entry -> new Organisation(entry.name(), List.copyOf(entry.symbols())))
                .toList();
    }
}
