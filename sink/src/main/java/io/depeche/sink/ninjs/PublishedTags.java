package io.depeche.sink.ninjs;

import io.depeche.model.EnrichedArticle;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag;
import io.depeche.model.PubStatus;
import io.depeche.model.Span;
import io.depeche.model.ninjs.NinjsArticle.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tags whose text is published with them. A canceled article has no body, so what was found only there goes with
 * it; otherwise a kill would go on telling what it withdraws.
 */
record PublishedTags(List<EntityTag> entities, List<InstrumentTag> instruments) {

    static PublishedTags of(EnrichedArticle enriched, PubStatus status) {
        if (status != PubStatus.CANCELED) {
            return new PublishedTags(enriched.entities(), enriched.instruments());
        }
        return new PublishedTags(
                enriched.entities().stream().flatMap(PublishedTags::inHeadline).toList(),
                enriched.instruments().stream()
                        .flatMap(PublishedTags::inHeadline)
                        .toList());
    }

    List<Name> people() {
        return names(EntityTag.Type.PERSON);
    }

    List<Name> places() {
        return names(EntityTag.Type.PLACE);
    }

    List<EntityTag> organisations() {
        return of(EntityTag.Type.ORGANISATION).toList();
    }

    private List<Name> names(EntityTag.Type type) {
        return of(type).map(PublishedTags::name).toList();
    }

    private Stream<EntityTag> of(EntityTag.Type type) {
        return entities.stream().filter(entity -> entity.type() == type);
    }

    private static Name name(EntityTag entity) {
        Optional<String> id = Optional.ofNullable(entity.id());
        Optional<String> uri = id.flatMap(PublicUri::absolute);
        return new Name(entity.name(), uri.orElse(null), uri.isPresent() ? null : id.orElse(null));
    }

    private static Stream<EntityTag> inHeadline(EntityTag tag) {
        List<Span> mentions = tag.mentions().stream()
                .filter(mention -> mention.field() == Field.HEADLINE)
                .toList();
        return mentions.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new EntityTag(tag.type(), tag.name(), tag.id(), tag.relevance(), tag.confidence(), mentions));
    }

    // an instrument that the agency coded has no mention to begin with
    private static Stream<InstrumentTag> inHeadline(InstrumentTag tag) {
        List<InstrumentTag.Mention> mentions = tag.mentions().stream()
                .filter(mention -> mention.field() == Field.HEADLINE)
                .toList();
        if (mentions.isEmpty() && !tag.mentions().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new InstrumentTag(
                tag.name(),
                tag.isin(),
                tag.mic(),
                tag.ticker(),
                tag.figi(),
                tag.lei(),
                tag.ric(),
                tag.kind(),
                tag.confidence(),
                tag.relevance(),
                tag.listedAtPublication(),
                tag.current(),
                tag.alternatives(),
                tag.unresolved(),
                mentions));
    }
}
