package io.depeche.enrich.clean.page;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The parts of a page to cut and to keep, and the facts in it.
 *
 * @param marks by element: the name of the rule that cuts it with its content, or {@link #KEEP} for an element to
 *     keep inside a cut one; elements without a mark follow their parent
 * @param facts about the article
 * @param isShell whether the page shows nothing but links and a word or two; a script fills it in a browser
 */
public record PageReading(IdentityHashMap<Element, String> marks, PageFacts facts, boolean isShell) {
    /** Marks an element to keep. */
    public static final String KEEP = "";

    private static final int SHORTEST_STORY = 200;
    private static final int SHORTEST_TEXT = 15;
    private static final int LONGEST_MENU = 2_000;

    /** Reads a page by these words. */
    public static PageReading of(Document page, PageWords words) {
        List<Region> regions = PageOutline.of(page, words.names());
        PageJunk.mark(regions, words, true);
        Region story = ArticleRegion.in(regions, words.containers());
        if (story.story() < SHORTEST_STORY) {
            PageJunk.mark(regions, words, false);
            story = ArticleRegion.in(regions, words.containers());
        }
        Interludes.cut(regions, story, words);
        return new PageReading(marks(regions, story), FactFinder.in(regions, story, words), isShell(regions.get(0)));
    }

    private static boolean isShell(Region page) {
        int unlinked = page.text() - page.linked();
        return page.linked() > 0 && page.linked() <= LONGEST_MENU && unlinked < SHORTEST_TEXT;
    }

    private static IdentityHashMap<Element, String> marks(List<Region> regions, Region story) {
        IdentityHashMap<Element, String> marks = new IdentityHashMap<>(regions.size() / 2);
        for (Region region : regions) {
            String rule = region.rule();
            if (rule != null) {
                marks.put(region.element(), rule);
            }
        }
        for (Region up = story.parent(); up != null; up = up.parent()) {
            marks.remove(up.element());
        }
        marks.put(regions.get(0).element(), "page.outside");
        marks.put(story.element(), KEEP);
        ArticleRegion.lead(regions, story).forEach(region -> marks.put(region.element(), KEEP));
        return marks;
    }
}
