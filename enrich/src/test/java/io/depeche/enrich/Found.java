package io.depeche.enrich;

import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag;
import io.depeche.model.InstrumentTag.Listed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a reader or the tagger finds in a text, in words that two findings share only if they agree.
 *
 * @param kind a type of entity, {@code instrument} or {@code trap} (one that was avoided)
 */
record Found(String kind, String what) {
    static Found name(EntityTag.Type type, Field field, int start, String name) {
        return new Found(type.code(), field.name().toLowerCase(Locale.ROOT) + " " + start + " " + name);
    }

    /** The instrument of {@code MIC:TICKER}, of which letters and digits count. */
    static Found instrument(String code) {
        return new Found("instrument", code.replaceAll("[^A-Za-z0-9:]", ""));
    }

    static Found avoided(String trap) {
        return new Found("trap", trap);
    }

    /** What the tagger says about a text, and the traps into which it did not fall. */
    static Set<Found> by(Annotations annotations, List<String> traps) {
        Set<Found> found = new LinkedHashSet<>();
        for (EntityTag entity : annotations.entities()) {
            entity.mentions().forEach(span -> found.add(name(entity.type(), span.field(), span.start(), span.text())));
        }
        List<InstrumentTag> resolved =
                annotations.instruments().stream().filter(Found::isResolved).toList();
        resolved.forEach(tag -> found.add(
                instrument(tag.identifiers().mic() + ":" + tag.identifiers().ticker())));
        traps.stream()
                .filter(trap -> resolved.stream()
                        .flatMap(tag -> tag.mentions().stream())
                        .noneMatch(mention -> mention.text().contains(trap)))
                .map(Found::avoided)
                .forEach(found::add);
        return found;
    }

    private static boolean isResolved(InstrumentTag tag) {
        return tag.identifiers().mic() != null
                && tag.identifiers().ticker() != null
                && tag.listedAtPublication() != Listed.FALSE;
    }
}
