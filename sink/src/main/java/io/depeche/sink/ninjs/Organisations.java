package io.depeche.sink.ninjs;

import io.depeche.model.EnrichedArticle;
import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.ninjs.NinjsArticle.Organisation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The organisations of an article with the symbols of what they issued. One whose name is not published is called what its
 * listed share is called, if that is.
 */
final class Organisations {
    private Organisations() {}

    static List<Organisation> of(EnrichedArticle enriched, PublishedTags tags) {
        // a record that an earlier version wrote does not say who issued what
        List<EnrichedArticle.Organisation> known =
                enriched.organisations().isEmpty() ? namedAlone(enriched.entities()) : enriched.organisations();
        return known.stream().flatMap(each -> organisation(each, tags)).toList();
    }

    private static List<EnrichedArticle.Organisation> namedAlone(List<EntityTag> entities) {
        return IntStream.range(0, entities.size())
                .filter(i -> entities.get(i).type() == EntityTag.Type.ORGANISATION)
                .mapToObj(i -> new EnrichedArticle.Organisation(List.of(i), List.of()))
                .toList();
    }

    private static Stream<Organisation> organisation(EnrichedArticle.Organisation grouped, PublishedTags tags) {
        List<EntityTag> named = tags.entities(grouped.entities());
        List<InstrumentTag> issued = tags.instruments(grouped.instruments());
        if (!named.isEmpty()) {
            return Stream.of(organisation(named.get(0).name(), issued));
        }
        List<InstrumentTag> shares =
                issued.stream().filter(Organisations::isListedShare).toList();
        return shares.stream().limit(1).map(first -> organisation(first.name(), shares));
    }

    private static boolean isListedShare(InstrumentTag instrument) {
        return instrument.kind() == InstrumentTag.Kind.EQUITY && instrument.unresolved() == null;
    }

    private static Organisation organisation(String name, List<InstrumentTag> issued) {
        return new Organisation(
                name, issued.stream().flatMap(Symbols::of).distinct().toList());
    }
}
