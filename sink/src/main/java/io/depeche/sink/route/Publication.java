package io.depeche.sink.route;

import io.depeche.model.PubStatus;
import io.depeche.model.ninjs.NinjsArticle;
import java.util.List;

/**
 * A revision of an article, and where the one before it stands.
 *
 * @param before where the revision before it stands
 */
public record Publication(NinjsArticle article, Published before) {

    /** The same revision, published as {@code changed}. */
    public Publication with(NinjsArticle changed) {
        return new Publication(changed, before);
    }

    /** The keys under which the article is published: its listed instruments, if it is usable. */
    public List<String> listings() {
        return article.pubStatus() == PubStatus.USABLE ? Listings.of(article) : List.of();
    }

    /** The keys under which it stood and does not any more: a withdrawal is due there. */
    public List<String> dropped() {
        List<String> now = listings();
        return before.listings().stream().filter(key -> !now.contains(key)).toList();
    }

    /** Where the article stands once this is published. */
    public Published after() {
        return new Published(listings());
    }
}
