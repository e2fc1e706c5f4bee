package io.depeche.enrich.clean;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the part of a page that holds the story. */
final class StoryElement {
    private static final double D = Double.parseDouble(System.getProperty("D", "0.85"));
    private static final double C = Double.parseDouble(System.getProperty("C", "0.6"));
    private static final Set<String> CONTAINER_NAMES = Set.of(
            "article-body", "articlebody", "article__body", "article-content", "article__content", "article-text",
            "story-body", "storybody", "story-content", "entry-content", "post-content", "post-body", "body-content",
            "article-main", "news-text", "articletext", "artikeltext", "content-body");

    private StoryElement() {}

    static Region in(List<Region> regions) {
        count(regions);
        Region dominant = dominant(regions);
        return regions.stream()
                .filter(region -> isKnownContainer(region.element()))
                .filter(region -> region.story() >= dominant.story() * C)
                .min(Comparator.comparingInt(Region::story))
                .orElse(dominant);
    }

    private static void count(List<Region> regions) {
        regions.forEach(Region::resetStory);
        for (int i = regions.size() - 1; i >= 0; i--) {
            regions.get(i).handStoryOn();
        }
    }

    /** The smallest region that holds most of the story of each region around it. */
    private static Region dominant(List<Region> regions) {
        Region best = regions.get(0);
        for (Region region : regions) {
            if (region.parent() == best || isWithin(region, best)) {
                if (region.rule() == null && region.story() >= best.story() * D && region.story() > 0) {
                    best = region;
                }
            }
        }
        return best;
    }

    static boolean isWithin(Region region, Region outer) {
        for (Region up = region; up != null; up = up.parent()) {
            if (up == outer) {
                return true;
            }
        }
        return false;
    }

    /** The page's title, where it stands outside the story. */
    static Optional<Element> title(Document document, Element story) {
        List<Element> titles = document.getElementsByTag("h1");
        boolean inside = titles.stream()
                .anyMatch(title -> title.equals(story) || title.parents().contains(story));
        return inside
                ? Optional.empty()
                : titles.stream().filter(Element::hasText).findFirst();
    }

    private static boolean isKnownContainer(Element element) {
        String tag = element.normalName();
        return tag.equals("article")
                || tag.equals("main")
                || element.attr("itemprop").equalsIgnoreCase("articleBody")
                || element.attr("role").equals("main")
                || element.classNames().stream()
                        .anyMatch(name -> CONTAINER_NAMES.contains(name.toLowerCase(Locale.ROOT)));
    }
}
