package io.depeche.sink.route;

import io.depeche.model.Lists;
import java.util.List;

/**
 * Where an article is published besides the topics of all articles.
 *
 * @param listings the keys on {@code wire.articles.by-ticker}, as {@link Listings} gives them
 * @param routes the topics of routes
 * @param lists the watch lists, which are the keys on {@code wire.watched}
 * @param erased whether an operator erased the article, so that nothing of it is published again
 */
public record Published(List<String> listings, List<String> routes, List<String> lists, boolean erased) {
    /** An article that is published nowhere else. */
    public static final Published NOWHERE = new Published(List.of(), List.of(), List.of());

    /** An article that was erased. */
    public static final Published ERASED = new Published(List.of(), List.of(), List.of(), true);

    public Published {
        listings = Lists.orEmpty(listings);
        routes = Lists.orEmpty(routes);
        lists = Lists.orEmpty(lists);
    }

    /** An article that was not erased. */
    Published(List<String> listings, List<String> routes, List<String> lists) {
        this(listings, routes, lists, false);
    }

    /** Whether it is published nowhere else. */
    public boolean isNowhere() {
        return equals(NOWHERE);
    }

    /** The places that {@code others} does not have. */
    Published without(Published others) {
        return new Published(
                without(listings, others.listings), without(routes, others.routes), without(lists, others.lists));
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }
}
