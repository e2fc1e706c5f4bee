package io.depeche.enrich;

import io.depeche.enrich.Annotations.At;
import io.depeche.enrich.trail.Guard;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import io.depeche.model.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where companies are named, and which entities give way to them: {@code America} to {@code Bank of America}, and
 * {@code Autobauer BMW} to {@code BMW} where a code stands behind it. Asking costs the logarithm of their number.
 */
final class CompanyPlaces {
    /** The end of the names of rules by which a code shows where the name before it begins. */
    private static final String BY_CODE = "-code";

    private final Map<Field, NavigableMap<Integer, Mention>> names = new EnumMap<>(Field.class);

    /** @param mentions of companies; those by name do not overlap */
    CompanyPlaces(Stream<Mention> mentions) {
        mentions.filter(mention -> mention.method() == Method.NAME)
                .forEach(mention -> names.computeIfAbsent(mention.field(), field -> new TreeMap<>())
                        .put(mention.start(), mention));
    }

    /** The entity as the company that one of its mentions is, but a person of a longer name without that mention. */
    EntityTag agreed(EntityTag entity) {
        if (entity.type() == EntityTag.Type.ORGANISATION
                || entity.mentions().stream().noneMatch(this::holds)) {
            return entity;
        }
        List<Span> longer =
                entity.mentions().stream().filter(span -> !holds(span)).toList();
        boolean person = entity.type() == EntityTag.Type.PERSON
                && longer.stream().anyMatch(span -> span.text().indexOf(' ') > 0);
        return person
                ? entity.with(entity.type(), longer)
                : entity.with(EntityTag.Type.ORGANISATION, entity.mentions());
    }

    private boolean holds(Span span) {
        return Stream.ofNullable(names.get(span.field()))
                .flatMap(starts -> Stream.ofNullable(starts.get(span.start())))
                .anyMatch(mention -> At.of(mention).equals(At.of(span)));
    }

    /** The entity without the mentions that give way to a company's name. */
    Stream<EntityTag> leave(EntityTag entity, Trail trail) {
        List<Span> left = entity.mentions().stream()
                .filter(span -> !givesWay(span, trail))
                .toList();
        if (left.isEmpty() || left.size() == entity.mentions().size()) {
            return left.isEmpty() ? Stream.empty() : Stream.of(entity);
        }
        boolean named = left.stream().anyMatch(span -> span.text().equals(entity.name()));
        return Stream.of(new EntityTag(
                entity.type(),
                named ? entity.name() : left.get(0).text(),
                entity.id(),
                entity.relevance(),
                entity.confidence(),
                left));
    }

    private boolean givesWay(Span span, Trail trail) {
        boolean gives = givesWay(span);
        if (gives) {
            trail.leftOut(span.field(), span.start(), span.end(), Guard.COMPANY_THERE);
        }
        return gives;
    }

    private boolean givesWay(Span span) {
        NavigableMap<Integer, Mention> starts = names.get(span.field());
        return starts != null
                && (givesWay(span, starts.lowerEntry(span.end())) || givesWay(span, starts.floorEntry(span.start())));
    }

    private static boolean givesWay(Span span, @Nullable Entry<Integer, Mention> entry) {
        if (entry == null
                || entry.getValue().end() <= span.start()
                || At.of(entry.getValue()).equals(At.of(span))) {
            return false;
        }
        Mention name = entry.getValue();
        boolean around = span.start() <= name.start() && span.end() >= name.end();
        return !around || (span.end() == name.end() && byCode(name));
    }

    private static boolean byCode(Mention name) {
        return name.rule() != null && name.rule().endsWith(BY_CODE);
    }
}
