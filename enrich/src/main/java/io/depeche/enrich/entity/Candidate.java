package io.depeche.enrich.entity;

import io.depeche.model.EntityTag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words that may name something.
 *
 * @param first the first word
 * @param end the word after the last
 * @param thing the same for all names of one thing
 * @param id the ISO 3166 code of a country
 */
record Candidate(
        int first,
        int end,
        EntityTag.Type type,
        String thing,
        @Nullable String id,
        Evidence evidence) {

    /**
     * The evidence for a candidate, strongest first. The confidences are estimates, not measurements.
     */
    enum Evidence {
        EXPANDED_ACRONYM(0.95),
        BEFORE_CODE(0.95),
        LEGAL_FORM(0.85),
        FIRST_NAME(0.85),
        LISTED(0.9),
        TITLE(0.75),
        KNOWN_IN_STORY(0.8);

        private final double confidence;
        private final String rule;

        Evidence(double confidence) {
            this.confidence = confidence;
            this.rule = name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Its name as explanations give it: {@code expanded-acronym}. */
        String rule() {
            return rule;
        }

        double confidence() {
            return confidence;
        }
    }

    int length() {
        return end - first;
    }
}
