package io.depeche.sink.route;

import io.depeche.model.ninjs.NinjsArticle;
import java.util.List;

/**
 * A revision of an article and where it goes besides the topics of all articles.
 *
 * @param before where the revision before it stands
 * @param sent where this one goes
 * @param after where the article stands then
 * @param by what decides it
 */
public record Publication(NinjsArticle article, Published before, Published sent, Published after, Distribution by) {

    /** A revision, after one that stands in {@code before}. */
    public static Publication of(NinjsArticle article, Published before, Distribution by) {
        Published sent = by.of(article);
        return new Publication(article, before, sent, by.after(article, before, sent), by);
    }

    /** The same revision, published as {@code changed}. */
    public Publication with(NinjsArticle changed) {
        return of(changed, before, by);
    }

    /** Where it stood and does not any more: a withdrawal is due there. */
    public Published withdrawn() {
        // nobody can write to the topic of a route that is gone
        List<String> known =
                before.routes().stream().filter(by.routes().topics()::contains).toList();
        return new Published(before.listings(), known, before.lists())
                .without(after)
                .without(sent);
    }
}
