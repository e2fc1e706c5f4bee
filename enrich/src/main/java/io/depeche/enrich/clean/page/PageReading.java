package io.depeche.enrich.clean.page;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What was understood of a page.
 *
 * @param marks by element: the name of the rule that cuts it with all in it, or {@link #KEEP} for what is kept although it
 *     stands in something cut; elements without a mark are as their parent
 * @param facts what the page says of its article
 */
public record PageReading(IdentityHashMap<Element, String> marks, PageFacts facts) {
    /** Marks an element whose text is kept. */
    public static final String KEEP = "";

    private static final int SHORTEST_STORY = 200;

    /** Reads a page by these words. */
    public static PageReading of(Document page, PageWords words) {
        List<Region> regions = PageOutline.of(page, words.names());
        PageJunk.mark(regions, true);
        Region story = ArticleRegion.in(regions, words.containers());
        if (story.story() < SHORTEST_STORY) {
            PageJunk.mark(regions, false);
            story = ArticleRegion.in(regions, words.containers());
        }
        return new PageReading(marks(regions, story), FactFinder.in(regions, story, words.by()));
    }

    private static IdentityHashMap<Element, String> marks(List<Region> regions, Region story) {
        IdentityHashMap<Element, String> marks = new IdentityHashMap<>();
        regions.stream()
                .filter(region -> region.rule() != null)
                .forEach(region -> marks.put(region.element(), region.rule()));
        for (Region up = story.parent(); up != null; up = up.parent()) {
            marks.remove(up.element());
        }
        marks.put(regions.get(0).element(), "page.outside");
        marks.put(story.element(), KEEP);
        ArticleRegion.lead(regions, story).forEach(region -> marks.put(region.element(), KEEP));
        return marks;
    }
}
