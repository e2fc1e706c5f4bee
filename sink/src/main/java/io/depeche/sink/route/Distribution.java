package io.depeche.sink.route;

import io.depeche.model.PubStatus;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.operation.Erasure;
import io.depeche.sink.watch.WatchLists;
import java.util.List;
import java.util.function.Supplier;

/**
 * What decides where an article goes besides the topics of all articles.
 *
 * @param lists looked up for each article, because operators change them at any time
 */
public record Distribution(Routes routes, Supplier<WatchLists> lists) {
    /** By ticker alone. */
    public static final Distribution BY_TICKER = new Distribution(Routes.NONE, () -> WatchLists.NONE);

    /** The same with other watch lists. */
    public Distribution watching(Supplier<WatchLists> others) {
        return new Distribution(routes, others);
    }

    /** Where this revision goes. */
    Published of(NinjsArticle article) {
        List<String> listings = isUsable(article) ? Listings.of(article) : List.of();
        return new Published(
                listings, routes.sent(article), isUsable(article) ? lists.get().of(article, listings) : List.of());
    }

    /**
     * Where the article stands once the revision went to {@code sent}. A revision that a route does not send leaves it where it
     * stands.
     */
    Published after(NinjsArticle article, Published before, Published sent) {
        if (Erasure.isFormat(article.lineage().format())) {
            return Published.ERASED;
        }
        if (!isUsable(article)) {
            return Published.NOWHERE;
        }
        List<String> standing = routes.about(article).stream()
                .filter(topic ->
                        sent.routes().contains(topic) || before.routes().contains(topic))
                .toList();
        return new Published(sent.listings(), standing, sent.lists());
    }

    private static boolean isUsable(NinjsArticle article) {
        return article.pubStatus() == PubStatus.USABLE;
    }
}
