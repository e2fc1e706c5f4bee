package io.depeche.enrich;

import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * The entities and instruments of one text, which agree: a code is no name of an entity, a company's name is an
 * organisation's, and a part of a person's or place's name is no company's.
 */
public record Annotations(List<EntityTag> entities, List<InstrumentTag> instruments) {
    public Annotations {
        entities = List.copyOf(entities);
        instruments = List.copyOf(instruments);
    }

    /** What two recognisers found independently of each other, brought into agreement. */
    static Annotations of(List<EntityTag> entities, List<InstrumentTag> instruments) {
        List<InstrumentTag> kept = instruments.stream()
                .flatMap(instrument -> withoutPartsOfNames(instrument, entities))
                .toList();
        return new Annotations(
                entities.stream()
                        .flatMap(entity -> withoutCodes(entity, kept))
                        .map(entity -> asCompany(entity, kept))
                        .toList(),
                kept);
    }

    /** {@code Harrison Ford} and {@code Orange County} speak of no company; an instrument that only they named goes. */
    private static Stream<InstrumentTag> withoutPartsOfNames(InstrumentTag instrument, List<EntityTag> entities) {
        List<Mention> mentions = instrument.mentions().stream()
                .filter(mention -> mention.method() != Method.NAME || !isPartOfName(mention, entities))
                .toList();
        boolean named = !mentions.isEmpty() || instrument.mentions().isEmpty();
        return named ? Stream.of(instrument.withMentions(mentions)) : Stream.empty();
    }

    private static boolean isPartOfName(Mention mention, List<EntityTag> entities) {
        return entities.stream()
                .filter(entity -> entity.type() != EntityTag.Type.ORGANISATION)
                .flatMap(entity -> entity.mentions().stream())
                .anyMatch(span -> span.field() == mention.field()
                        && span.start() <= mention.start()
                        && mention.end() <= span.end()
                        && span.end() - span.start() > mention.end() - mention.start());
    }

    private static Stream<EntityTag> withoutCodes(EntityTag entity, List<InstrumentTag> instruments) {
        List<Span> spans = entity.mentions().stream()
                .filter(span -> mentions(instruments)
                        .noneMatch(mention -> mention.method() != Method.NAME && overlap(span, mention)))
                .toList();
        return spans.isEmpty() ? Stream.empty() : Stream.of(entity.with(entity.type(), spans));
    }

    private static EntityTag asCompany(EntityTag entity, List<InstrumentTag> instruments) {
        boolean company = entity.type() != EntityTag.Type.ORGANISATION
                && instruments.stream()
                        .filter(instrument -> instrument.kind() == InstrumentTag.Kind.EQUITY)
                        .flatMap(instrument -> instrument.mentions().stream())
                        .anyMatch(mention -> mention.method() == Method.NAME && isOf(mention, entity));
        return company ? entity.with(EntityTag.Type.ORGANISATION, entity.mentions()) : entity;
    }

    private static boolean isOf(Mention mention, EntityTag entity) {
        return entity.mentions().stream()
                .anyMatch(span -> span.field() == mention.field()
                        && span.start() == mention.start()
                        && span.end() == mention.end());
    }

    private static Stream<Mention> mentions(List<InstrumentTag> instruments) {
        return instruments.stream().flatMap(instrument -> instrument.mentions().stream());
    }

    private static boolean overlap(Span span, Mention mention) {
        return span.field() == mention.field() && span.start() < mention.end() && mention.start() < span.end();
    }
}
