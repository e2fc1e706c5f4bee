package io.depeche.enrich.clean.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about an article in the body of its page.
 *
 * @param titles main headings that may be the title of the story, the likeliest first
 * @param published the first machine-readable time in the page, as written; null when there is none
 * @param dates short texts at the head of the article that may hold a date for people
 * @param bylines texts marked as naming the author
 */
public record PageFacts(List<String> titles, @Nullable String published, List<String> dates, List<String> bylines) {
    /** Without facts. */
    public static final PageFacts NONE = new PageFacts(List.of(), null, List.of(), List.of());

    public PageFacts {
        titles = List.copyOf(titles);
        dates = List.copyOf(dates);
        bylines = List.copyOf(bylines);
    }
}
