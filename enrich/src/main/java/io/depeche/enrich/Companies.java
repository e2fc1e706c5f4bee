package io.depeche.enrich;

import io.depeche.enrich.Annotations.At;
import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The entities of a text, to which companies are added that are not among them. */
final class Companies {
    private final List<EntityTag> entities;
    private final TakenPlaces named;
    private final Map<At, Integer> organisations = new HashMap<>();

    /** The mentions of a company, by the entity that they belong to. */
    private final Map<Integer, List<Span>> added = new HashMap<>();

    Companies(List<EntityTag> entities) {
        this.entities = new ArrayList<>(entities);
        this.named = TakenPlaces.ofSpans(entities.stream().flatMap(entity -> entity.mentions().stream()));
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i).type() == EntityTag.Type.ORGANISATION) {
                learn(entities.get(i).mentions(), i);
            }
        }
    }

    private void learn(List<Span> mentions, int entity) {
        mentions.forEach(span -> organisations.putIfAbsent(At.of(span), entity));
    }

    /** Adds a company where no entity has its name: to the organisation that has it elsewhere, else as another. */
    void add(InstrumentTag company) {
        List<Span> missing = company.mentions().stream()
                .filter(mention -> mention.method() == Method.NAME && !named.overlaps(mention))
                .map(mention -> new Span(mention.field(), mention.start(), mention.end(), mention.text()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        int entity = company.mentions().stream()
                .map(mention -> organisations.get(At.of(mention)))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(entities.size());
        if (entity < entities.size()) {
            added.computeIfAbsent(entity, key -> new ArrayList<>()).addAll(missing);
        } else {
            entities.add(organisation(company, missing));
        }
        missing.forEach(named::add);
        learn(missing, entity);
    }

    private static EntityTag organisation(InstrumentTag company, List<Span> mentions) {
        return new EntityTag(
                EntityTag.Type.ORGANISATION,
                mentions.get(0).text(),
                null,
                company.relevance(),
                company.confidence(),
                mentions);
    }

    /** The entities with the companies added so far. */
    List<EntityTag> entities() {
        List<EntityTag> all = new ArrayList<>(entities);
        added.forEach((entity, mentions) -> all.set(
                entity,
                all.get(entity)
                        .with(
                                all.get(entity).type(),
                                Stream.concat(all.get(entity).mentions().stream(), mentions.stream())
                                        .sorted(Comparator.comparing(Span::field)
                                                .thenComparingInt(Span::start))
                                        .toList())));
        return all;
    }
}
