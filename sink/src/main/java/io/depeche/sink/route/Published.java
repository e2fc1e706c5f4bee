package io.depeche.sink.route;

import io.depeche.model.Lists;
import java.util.List;

/**
 * The keys under which an article now stands on {@code wire.articles.by-ticker}.
 *
 * @param listings as {@link Listings} gives them
 */
public record Published(List<String> listings) {
    /** An article that does not stand there. */
    public static final Published NOWHERE = new Published(List.of());

    public Published {
        listings = Lists.orEmpty(listings);
    }
}
