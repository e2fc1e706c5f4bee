package io.depeche.enrich.entity;

import io.depeche.enrich.entity.Candidate.Evidence;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Organisations that wire conventions announce and that a model may not know.
 *
 * @param announced introduced with an acronym, {@code Haute Autorité de santé (HAS)}, or named before a code
 * @param repeated other occurrences of the announced names
 */
record AnnouncedOrganisations(List<NamedSpan> announced, List<NamedSpan> repeated) {

    /** A quick check for an acronym in brackets or a code; most texts have neither. */
    private static final Pattern SIGN = Pattern.compile("\\(\\s*\\p{Lu}(?:\\p{Lu}{1,7}|\\p{L}{2,4})\\s*\\)"
            + "|(?<![.\\w])[A-Z0-9]{1,8}(?:[a-z]{1,2}|_[a-z])?\\.[A-Z]{1,3}(?![.\\w])");

    /** The most that an article announces; no news has a tenth of it. */
    private static final int MOST = 20_000;

    /**
     * Reads an article's texts.
     *
     * @param found the names that the model found in them
     * @param trail hears which names it announces
     */
    static AnnouncedOrganisations read(
            List<SpanFinder> texts, Gazetteer gazetteer, Cues cues, List<NamedSpan> found, Trail trail) {
        if (texts.stream().noneMatch(finder -> SIGN.matcher(finder.text()).find())) {
            return new AnnouncedOrganisations(List.of(), List.of());
        }
        List<Passage> passages = texts.stream().map(Passage::of).toList();
        List<EntityRule> rules =
                List.of(new AcronymRule(gazetteer, cues), new CompanyRule(gazetteer, cues, known(found)));
        var known = new KnownInStory(gazetteer);
        List<NamedSpan> announced = new ArrayList<>();
        var taken = new OccupiedSpans();
        for (Passage passage : passages) {
            for (EntityRule rule : rules) {
                for (Candidate candidate : rule.find(passage)) {
                    if (candidate.evidence() == Evidence.LEGAL_FORM || announced.size() >= MOST) {
                        continue;
                    }
                    NamedSpan name = NamedSpan.of(passage, candidate);
                    if (taken.add(name)) {
                        announced.add(name);
                        tell(trail, name, candidate.evidence());
                        known.learn(passage, candidate);
                    }
                }
            }
        }
        List<NamedSpan> repeated = passages.stream()
                .flatMap(passage -> known.find(passage).stream().map(candidate -> NamedSpan.of(passage, candidate)))
                .toList();
        repeated.forEach(name -> tell(trail, name, Evidence.KNOWN_IN_STORY));
        return new AnnouncedOrganisations(List.copyOf(announced), repeated);
    }

    private static void tell(Trail trail, NamedSpan name, Evidence evidence) {
        trail.found(name.finder().text(), name.start(), name.end(), evidence.rule());
    }

    private static CompanyRule.Known known(List<NamedSpan> found) {
        Map<Field, Map<Integer, NamedSpan>> ends = new EnumMap<>(Field.class);
        found.forEach(name -> ends.computeIfAbsent(name.finder().field(), field -> new HashMap<>())
                .put(name.end(), name));
        return (finder, end) ->
                Optional.ofNullable(ends.getOrDefault(finder.field(), Map.of()).get(end));
    }
}
