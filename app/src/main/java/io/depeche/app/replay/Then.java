package io.depeche.app.replay;

import io.depeche.app.cluster.Place;
import org.jspecify.annotations.Nullable;

/**
 * How an item ended when it was processed; small, because all items of a time are remembered.
 *
 * @param place the record that says so
 * @param outcome as {@link Outcomes} writes it
 * @param provider of the article; null for another end
 * @param fingerprint of what readers see of the article; 0 for another end
 * @param canceled whether it is a canceled article
 * @param released whether an operator released it from an embargo without a certain end
 */
record Then(
        Place place, String outcome, @Nullable String provider, long fingerprint, boolean canceled, boolean released) {

    static Then of(Place place, String outcome) {
        return new Then(place, outcome, null, 0, false, false);
    }

    boolean isArticle() {
        return outcome.equals(Outcomes.ARTICLE);
    }
}
