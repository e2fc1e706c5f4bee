package io.depeche.enrich.clean.page;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Says which rule cuts which element of a page, and which elements are kept although they stand in one that is cut. */
public final class PageMarks {
    /** Marks an element whose text is kept. */
    public static final String KEEP = "";

    private static final int SHORTEST_STORY = 200;

    private PageMarks() {}

    /** The marks of a page, by element: the name of a rule, or {@link #KEEP}. Elements without a mark are as their parent. */
    public static IdentityHashMap<Element, String> of(Document page) {
        List<Region> regions = PageOutline.of(page);
        PageJunk.mark(regions, true);
        Region story = StoryRegion.in(regions);
        if (story.story() < SHORTEST_STORY) {
            PageJunk.mark(regions, false);
            story = StoryRegion.in(regions);
        }
        return marks(regions, story);
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
        StoryRegion.lead(regions, story).forEach(region -> marks.put(region.element(), KEEP));
        return marks;
    }
}
