package io.depeche.enrich;

import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The entities and instruments of one text, made consistent: a code is not the name of an entity, a company is
 * always an organisation, and part of a person's or place's name is not a company.
 */
public record Annotations(List<EntityTag> entities, List<InstrumentTag> instruments) {
    public Annotations {
        entities = List.copyOf(entities);
        instruments = List.copyOf(instruments);
    }

    /** Makes the independent results of two recognisers consistent. */
    static Annotations of(List<EntityTag> entities, List<InstrumentTag> instruments) {
        List<InstrumentTag> kept = instruments.stream()
                .flatMap(instrument -> withoutPartsOfNames(instrument, entities))
                .toList();
        List<EntityTag> agreed = new ArrayList<>(entities.stream()
                .flatMap(entity -> withoutCodes(entity, kept))
                .map(entity -> asCompany(entity, kept))
                .toList());
        kept.stream()
                .filter(instrument -> instrument.kind() == InstrumentTag.Kind.EQUITY)
                .forEach(company -> addCompany(company, agreed));
        return new Annotations(agreed, kept);
    }

    /** Adds a company as an organisation if no entity has its name. */
    private static void addCompany(InstrumentTag company, List<EntityTag> entities) {
        List<Span> missing = company.mentions().stream()
                .filter(mention -> mention.method() == Method.NAME)
                .filter(mention -> entities.stream()
                        .flatMap(entity -> entity.mentions().stream())
                        .noneMatch(span -> overlap(span, mention)))
                .map(mention -> new Span(mention.field(), mention.start(), mention.end(), mention.text()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        int same = 0;
        while (same < entities.size() && !names(company, entities.get(same))) {
            same++;
        }
        if (same < entities.size()) {
            EntityTag entity = entities.get(same);
            entities.set(
                    same,
                    entity.with(
                            entity.type(),
                            Stream.concat(entity.mentions().stream(), missing.stream())
                                    .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::start))
                                    .toList()));
        } else {
            entities.add(new EntityTag(
                    EntityTag.Type.ORGANISATION,
                    missing.get(0).text(),
                    null,
                    company.relevance(),
                    company.confidence(),
                    missing));
        }
    }

    private static boolean names(InstrumentTag company, EntityTag entity) {
        return entity.type() == EntityTag.Type.ORGANISATION
                && company.mentions().stream().anyMatch(mention -> isOf(mention, entity));
    }

    /** Removes mentions inside names such as {@code Harrison Ford} and {@code Orange County}, and instruments without other mentions. */
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
