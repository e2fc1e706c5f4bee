package io.depeche.enrich.entity;

import io.depeche.model.EntityTag;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives each name one type in a story: {@code Norwich} is not a person in one sentence and a place in the next. The
 * type with the highest confidence applies to all occurrences; a list that has the name counts as one certain
 * reading.
 */
final class OneTypePerName {
    private static final double LISTED = 1;

    private final Gazetteer gazetteer;

    OneTypePerName(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The same names, each with one type; names found by a rule keep their type. */
    List<NamedSpan> settle(List<NamedSpan> names) {
        Set<String> surnames = surnames(names);
        Map<String, Map<EntityTag.Type, Double>> votes = new HashMap<>();
        for (NamedSpan name : names) {
            votes.computeIfAbsent(key(name), key -> surnames.contains(key) ? none() : listed(key))
                    .merge(name.type(), name.confidence(), Double::sum);
        }
        return names.stream()
                .map(name ->
                        name.thing() == null ? name.as(surest(Objects.requireNonNull(votes.get(key(name))))) : name)
                .toList();
    }

    /** The last words of people's names; in a story of {@code Leonard Bernstein}, {@code Bernstein} is not the broker. */
    private static Set<String> surnames(List<NamedSpan> names) {
        return names.stream()
                .filter(name -> name.type() == EntityTag.Type.PERSON)
                .map(NamedSpan::words)
                .filter(words -> words.size() > 1)
                .map(words -> words.get(words.size() - 1))
                .collect(Collectors.toSet());
    }

    private static Map<EntityTag.Type, Double> none() {
        return new EnumMap<>(EntityTag.Type.class);
    }

    private Map<EntityTag.Type, Double> listed(String key) {
        Map<EntityTag.Type, Double> votes = none();
        gazetteer.find(key).ifPresent(entry -> votes.put(entry.type(), LISTED));
        return votes;
    }

    private static EntityTag.Type surest(Map<EntityTag.Type, Double> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String key(NamedSpan name) {
        return String.join(" ", name.words());
    }
}
