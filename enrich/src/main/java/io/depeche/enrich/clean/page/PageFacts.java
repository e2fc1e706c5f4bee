package io.depeche.enrich.clean.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a page says of its article.
 *
 * @param titles the texts of its main headings that may be the title of the story, the likeliest first
 * @param published the first time that the page gives as data, as written; null when it gives none
 * @param dates short texts at the head of the article that may hold a date for people
 * @param bylines the texts that are marked as naming the author
 */
public record PageFacts(List<String> titles, @Nullable String published, List<String> dates, List<String> bylines) {
    /** Nothing. */
    public static final PageFacts NONE = new PageFacts(List.of(), null, List.of(), List.of());

    public PageFacts {
        titles = List.copyOf(titles);
        dates = List.copyOf(dates);
        bylines = List.copyOf(bylines);
    }
}
