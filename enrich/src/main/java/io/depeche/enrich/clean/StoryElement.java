package io.depeche.enrich.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Finds the element of a page that holds the story. */
final class StoryElement {
    private static final Set<String> CONTAINER_NAMES = Set.of(
            "article-body",
            "articlebody",
            "article__body",
            "article-content",
            "article__content",
            "article-text",
            "story-body",
            "storybody",
            "story-content",
            "entry-content",
            "post-content",
            "post-body",
            "body-content",
            "article-main",
            "news-text",
            "articletext",
            "artikeltext",
            "content-body");
    private static final double NEARLY_AS_GOOD = 0.6;
    private static final int FEWEST = 120;

    private StoryElement() {}

    static Optional<Element> in(Document document, TextStats stats, IdentityHashMap<Element, String> junk) {
        List<Element> open = withoutJunk(document, junk);
        Optional<Element> densest = open.stream()
                .filter(element -> stats.of(element).score() > 0)
                .max(Comparator.comparingDouble(element -> stats.of(element).score()));
        double needed = densest.map(element -> stats.of(element).score() * NEARLY_AS_GOOD)
                .orElse((double) FEWEST);
        return open.stream()
                .filter(StoryElement::isKnownContainer)
                .filter(element -> prose(element, stats) >= needed)
                .min(Comparator.comparingInt(element -> stats.of(element).text()))
                .or(() -> densest);
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

    private static double prose(Element element, TextStats stats) {
        TextStats.Count count = stats.of(element);
        return count.text() * (1 - count.linkDensity());
    }

    private static boolean isKnownContainer(Element element) {
        String tag = element.normalName();
        return tag.equals("article")
                || tag.equals("main")
                || element.attr("itemprop").equalsIgnoreCase("articleBody")
                || element.classNames().stream()
                        .anyMatch(name -> CONTAINER_NAMES.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static List<Element> withoutJunk(Document document, IdentityHashMap<Element, String> junk) {
        List<Element> open = new ArrayList<>();
        document.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return FilterResult.CONTINUE;
                }
                if (junk.containsKey(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                open.add(element);
                return FilterResult.CONTINUE;
            }
        });
        return open;
    }
}
