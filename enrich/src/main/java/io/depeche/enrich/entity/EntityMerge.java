package io.depeche.enrich.entity;

import io.depeche.enrich.entity.Gazetteer.Entry;
import io.depeche.enrich.text.Relevance;
import io.depeche.enrich.text.Relevance.Position;
import io.depeche.model.EntityTag;
import io.depeche.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges all names of a thing in a story into one entity: full and short ones, acronyms, with and without accents. */
final class EntityMerge {
    /**
     * How much better the odds are that a name is right than the model's margin tells, which was counted before rules mended
     * names. On articles annotated by hand, where it is least, confidences are then right to .05; those of wires are too low.
     */
    private static final double BETTER_ODDS = 1.1;

    private final Gazetteer gazetteer;
    private final Cues cues;

    EntityMerge(Gazetteer gazetteer, Cues cues) {
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** The entities of {@code found}, which is in reading order; the most relevant first. */
    List<EntityTag> merge(List<NamedSpan> found, int bodyLength) {
        var people = new People(cues);
        var organisations = new Organisations(cues);
        for (NamedSpan name : found) {
            switch (name.type()) {
                case PERSON -> people.learn(name);
                case ORGANISATION -> organisations.learn(name);
                case PLACE -> {}
            }
        }
        Map<String, List<NamedSpan>> things = new LinkedHashMap<>();
        for (NamedSpan name : found) {
            String thing = listed(name, organisations.words(name))
                    .map(Entry::thing)
                    .orElseGet(() -> thing(name, people, organisations));
            things.computeIfAbsent(name.type() + " " + thing, key -> new ArrayList<>())
                    .add(name);
        }
        return things.values().stream()
                .map(names -> tag(names, bodyLength))
                .sorted(Comparator.comparingDouble(EntityTag::relevance).reversed())
                .toList();
    }

    private Optional<Entry> listed(NamedSpan name, List<String> words) {
        return name.thing() != null || name.type() == EntityTag.Type.PERSON
                ? Optional.empty()
                : gazetteer.find(String.join(" ", words)).filter(entry -> entry.type() == name.type());
    }

    private static String thing(NamedSpan name, People people, Organisations organisations) {
        if (name.thing() != null) {
            return name.thing();
        }
        return switch (name.type()) {
            case PERSON -> people.thing(name);
            case ORGANISATION -> organisations.thing(name);
            case PLACE -> "place " + String.join(" ", name.folded());
        };
    }

    private EntityTag tag(List<NamedSpan> names, int bodyLength) {
        List<Span> mentions = names.stream().map(NamedSpan::span).toList();
        List<Position> positions =
                mentions.stream().map(m -> new Position(m.field(), m.start())).toList();
        double confidence =
                names.stream().mapToDouble(NamedSpan::confidence).average().orElse(0);
        return new EntityTag(
                names.get(0).type(),
                canonical(names),
                country(names),
                Relevance.of(positions, bodyLength),
                Math.round(mended(confidence) * 100) / 100.0,
                mentions);
    }

    private static double mended(double confidence) {
        double odds = confidence * BETTER_ODDS;
        return odds / (odds + 1 - confidence);
    }

    private @Nullable String country(List<NamedSpan> names) {
        return names.stream()
                .flatMap(name -> listed(name, cues.withoutLegalForm(name)).stream())
                .flatMap(entry -> Stream.ofNullable(entry.id()))
                .findFirst()
                .orElse(null);
    }

    /** The longest name that is not all capitals; of equally long ones the first. */
    private static String canonical(List<NamedSpan> names) {
        return names.stream()
                .map(NamedSpan::text)
                .max(Comparator.comparing((String text) -> !isCapitals(text)).thenComparingInt(String::length))
                .orElseThrow();
    }

    private static boolean isCapitals(String text) {
        return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
    }
}
