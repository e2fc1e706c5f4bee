package io.depeche.sink.route;

import io.depeche.model.Story.Change;
import java.util.Set;

/**
 * A rule that sends articles to a topic.
 *
 * @param topic by its whole name
 * @param changes which revisions of the articles it sends
 * @param when which articles it is about
 */
record Route(String topic, Set<Change> changes, Condition when) {
    Route {
        changes = Set.copyOf(changes);
    }

    boolean sends(Traits article, Change change) {
        return changes.contains(change) && when.matches(article);
    }
}
