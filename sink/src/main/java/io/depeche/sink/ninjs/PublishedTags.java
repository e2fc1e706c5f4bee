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

/**
 * The tags whose text is published too, each at its place among those of the article. A canceled article has no
 * body, so tags found only in the body are dropped; otherwise a kill would still publish what it withdraws.
 */
record PublishedTags(List<Optional<EntityTag>> entityPlaces, List<Optional<InstrumentTag>> instrumentPlaces) {

    static PublishedTags of(EnrichedArticle enriched, PubStatus status) {
        boolean canceled = status == PubStatus.CANCELED;
        return new PublishedTags(
                enriched.entities().stream()
                        .map(tag -> canceled ? inHeadline(tag) : Optional.of(tag))
                        .toList(),
                enriched.instruments().stream()
                        .map(tag -> canceled ? inHeadline(tag) : Optional.of(tag))
                        .toList());
    }

    List<EntityTag> entities() {
        return entityPlaces.stream().flatMap(Optional::stream).toList();
    }

    List<InstrumentTag> instruments() {
        return instrumentPlaces.stream().flatMap(Optional::stream).toList();
    }

    /** Those of these entities that are published. */
    List<EntityTag> entities(List<Integer> places) {
        return places.stream().map(entityPlaces::get).flatMap(Optional::stream).toList();
    }

    /** Those of these instruments that are published. */
    List<InstrumentTag> instruments(List<Integer> places) {
        return places.stream()
                .map(instrumentPlaces::get)
                .flatMap(Optional::stream)
                .toList();
    }

    List<Name> people() {
        return names(EntityTag.Type.PERSON);
    }

    List<Name> places() {
        return names(EntityTag.Type.PLACE);
    }

    private List<Name> names(EntityTag.Type type) {
        return entities().stream()
                .filter(entity -> entity.type() == type)
                .map(PublishedTags::name)
                .toList();
    }

    private static Name name(EntityTag entity) {
        Optional<String> id = Optional.ofNullable(entity.id());
        Optional<String> uri = id.flatMap(PublicUri::absolute);
        return new Name(entity.name(), uri.orElse(null), uri.isPresent() ? null : id.orElse(null));
    }

    private static Optional<EntityTag> inHeadline(EntityTag tag) {
        List<Span> mentions = tag.mentions().stream()
                .filter(mention -> mention.field() == Field.HEADLINE)
                .toList();
        return mentions.isEmpty() ? Optional.empty() : Optional.of(tag.with(tag.type(), mentions));
    }

    // an instrument that only the agency coded never had a mention
    private static Optional<InstrumentTag> inHeadline(InstrumentTag tag) {
        List<InstrumentTag.Mention> mentions = tag.mentions().stream()
                .filter(mention -> mention.field() == Field.HEADLINE)
                .toList();
        boolean onlyInBody = mentions.isEmpty() && !tag.mentions().isEmpty();
        return onlyInBody ? Optional.empty() : Optional.of(tag.withMentions(mentions));
    }
}
