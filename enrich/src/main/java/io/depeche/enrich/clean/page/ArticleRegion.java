package io.depeche.enrich.clean.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the part of a page that holds the story. */
final class ArticleRegion {
    private static final double NEARLY_ALL = 0.85;
    private static final double MOST = 0.6;
    private static final int SHORTEST_LEAD = 60;

    private ArticleRegion() {}

    /**
     * The smallest region that holds nearly all of the story, or the container within it that holds most of the
     * story and is named or tagged as one.
     */
    static Region in(List<Region> regions, Set<String> containers) {
        addUp(regions);
        Region dominant = dominant(regions);
        return regions.stream()
                .filter(region -> region.story() >= dominant.story() * MOST && isContainer(region, containers))
                .min(Comparator.comparingInt(Region::story))
                .orElse(dominant);
    }

    /** The paragraphs between the page's title and the story: its lead, which many pages separate. */
    static List<Region> lead(List<Region> regions, Region story) {
        int end = story.order();
        int title = end;
        while (title >= 0 && !regions.get(title).tag().equals("h1")) {
            title--;
        }
        return regions.subList(title < 0 ? end : title, end).stream()
                .filter(region -> region.ownProse() >= SHORTEST_LEAD && region.isOpen())
                .toList();
    }

    private static void addUp(List<Region> regions) {
        regions.forEach(Region::beginStory);
        for (int i = regions.size() - 1; i >= 0; i--) {
            regions.get(i).closeStory();
        }
    }

    /** Goes inwards from the page as long as one region holds nearly all of the story. */
    private static Region dominant(List<Region> regions) {
        Region best = regions.get(0);
        for (Region region : regions) {
            boolean within = region.parent() == best;
            if (within && region.rule() == null && region.story() > 0 && region.story() >= best.story() * NEARLY_ALL) {
                best = region;
            }
        }
        return best;
    }

    private static boolean isContainer(Region region, Set<String> containers) {
        String tag = region.tag();
        return tag.equals("article")
                || tag.equals("main")
                || region.attribute("itemprop").equalsIgnoreCase("articleBody")
                || region.attribute("role").equals("main")
                || region.element().classNames().stream()
                        .anyMatch(name -> containers.contains(name.toLowerCase(Locale.ROOT)));
    }
}
