package io.depeche.enrich.ticker;

import io.depeche.enrich.ticker.name.NameRule;
import io.depeche.enrich.ticker.resolve.Resolved;
import java.util.List;

/**
 * How sure a tag is: the share of tags like it that are right. Its best evidence counts, and whether dated rows
 * resolve it. The shares are judgements, from tags of real pages
 * read by eye and from labelled texts of which some deceive, on which {@code CalibrationTest} holds them; those of names
 * stand with their rules in {@link NameRule}.
 */
final class Confidence {
    private static final double VOUCHED_CODE = 0.99;
    private static final double CODE = 0.96;
    private static final double UNRESOLVED_OF_AGENCY = 0.95;
    private static final double UNRESOLVED_WITH_NAME = 0.95;
    private static final double UNRESOLVED = 0.85;

    private Confidence() {}

    /**
     * The share of tags like this one that are right, 0 to 1.
     *
     * @param evidence what shows that the article speaks of it; not empty
     */
    static double of(Resolved resolved, List<Evidence> evidence) {
        if (evidence.stream().allMatch(one -> one.code().isEmpty())) {
            return ofNames(resolved, evidence);
        }
        if (resolved.unresolved() == null) {
            return resolved.vouched() ? VOUCHED_CODE : CODE;
        }
        if (evidence.stream().anyMatch(one -> one.place().isEmpty())) {
            return UNRESOLVED_OF_AGENCY;
        }
        return evidence.stream().anyMatch(one -> one.name().isPresent()) ? UNRESOLVED_WITH_NAME : UNRESOLVED;
    }

    private static double ofNames(Resolved resolved, List<Evidence> evidence) {
        return evidence.stream()
                .flatMap(one -> one.nameRule().stream())
                .mapToDouble(resolved.vouched() ? NameRule::confidenceIfVouched : NameRule::confidenceIfUnvouched)
                .max()
                .orElseThrow();
    }
}
