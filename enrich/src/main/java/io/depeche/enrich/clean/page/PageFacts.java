package io.depeche.enrich.clean.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a page says of its article.
 *
 * @param title the text of its main heading; null when it has none
 * @param published the first time that the page gives as data, as written; null when it gives none
 * @param dates short texts at the head of the article that may hold a date for people
 * @param bylines the texts that are marked as naming the author
 */
public record PageFacts(@Nullable String title, @Nullable String published, List<String> dates, List<String> bylines) {
    /** Nothing. */
    public static final PageFacts NONE = new PageFacts(null, null, List.of(), List.of());

    public PageFacts {
        dates = List.copyOf(dates);
        bylines = List.copyOf(bylines);
    }
}
