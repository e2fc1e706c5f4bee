package io.depeche.enrich.ticker;

import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How sure a tag is: the share of tags like it that are right. What counts is the best of its mentions, and whether the
 * rows that resolve it state since when they hold. The shares are judgements, from tags of real pages
 * read by eye and from labelled texts of which some deceive, on which {@code CalibrationTest} holds them.
 */
final class Confidence {
    private static final double VOUCHED_CODE = 0.99;
    private static final double CODE = 0.96;
    private static final double AGENCY = 0.95;
    private static final double UNRESOLVED_WITH_NAME = 0.95;
    private static final double UNRESOLVED = 0.85;
    private static final Map<String, Double> VOUCHED_NAMES =
            Map.of("name", 0.96, "name-in-finance", 0.95, "name-in-context", 0.8);
    private static final double VOUCHED_NAME = 0.9;
    private static final Map<String, Double> NAMES = Map.of("name", 0.93, "name-with-legal-form", 0.9);
    private static final double NAME = 0.86;

    private Confidence() {}

    /**
     * The share of tags like this one that are right.
     *
     * @param coded whether the agency coded it
     */
    static double of(Resolved resolved, List<Mention> mentions, boolean named, boolean coded) {
        boolean explicit = coded || mentions.stream().anyMatch(mention -> mention.method() != Method.NAME);
        if (!explicit) {
            return mentions.stream()
                    .mapToDouble(mention -> ofName(resolved, Objects.requireNonNullElse(mention.rule(), "")))
                    .max()
                    .orElse(NAME);
        }
        if (resolved.unresolved() == null) {
            return resolved.vouched() ? VOUCHED_CODE : CODE;
        }
        return coded ? AGENCY : named ? UNRESOLVED_WITH_NAME : UNRESOLVED;
    }

    private static double ofName(Resolved resolved, String rule) {
        return Objects.requireNonNull(
                resolved.vouched() ? VOUCHED_NAMES.getOrDefault(rule, VOUCHED_NAME) : NAMES.getOrDefault(rule, NAME));
    }
}
