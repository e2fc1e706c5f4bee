package io.depeche.sink.route;

import io.depeche.model.PubStatus;
import io.depeche.model.ninjs.NinjsArticle;
import java.util.List;

/**
 * A revision of an article, and where the one before it stands.
 *
 * @param before where the revision before it stands
 * @param by which routes there are
 */
public record Publication(NinjsArticle article, Published before, Routes by) {

    /** The same revision, published as {@code changed}. */
    public Publication with(NinjsArticle changed) {
        return new Publication(changed, before, by);
    }

    /** Where this revision goes. */
    public Published sent() {
        return new Published(isUsable() ? Listings.of(article) : List.of(), by.sent(article));
    }

    /** Where it stood and does not any more: a withdrawal is due there. */
    public Published withdrawn() {
        // nobody can write to the topic of a route that is gone
        List<String> known =
                before.routes().stream().filter(by.topics()::contains).toList();
        return new Published(before.listings(), known).without(after()).without(sent());
    }

    /** Where the article stands once this is published. A revision that a route does not send leaves it where it stands. */
    public Published after() {
        if (!isUsable()) {
            return Published.NOWHERE;
        }
        Published sent = sent();
        List<String> routes = by.about(article).stream()
                .filter(topic ->
                        sent.routes().contains(topic) || before.routes().contains(topic))
                .toList();
        return new Published(sent.listings(), routes);
    }

    private boolean isUsable() {
        return article.pubStatus() == PubStatus.USABLE;
    }
}
