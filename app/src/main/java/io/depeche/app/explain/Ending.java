package io.depeche.app.explain;

import io.depeche.app.cluster.Place;
import io.depeche.model.ninjs.NinjsArticle;
import java.util.Optional;

/**
 * What became of an item when it was processed.
 *
 * @param place the record that says so
 * @param what for people: {@code published, revision 2 (update)}
 * @param article as it was published; empty for another end
 */
public record Ending(Place place, String what, Optional<NinjsArticle> article) {}
