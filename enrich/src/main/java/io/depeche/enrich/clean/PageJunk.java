package io.depeche.enrich.clean;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Marks what is certainly no story in a page: navigation, forms, teasers, lists of links. */
final class PageJunk {
    private static final Map<String, String> BY_TAG = Map.ofEntries(
            Map.entry("nav", "page.navigation"),
            Map.entry("footer", "page.footer"),
            Map.entry("aside", "page.aside"),
            Map.entry("form", "page.form"),
            Map.entry("button", "page.form"),
            Map.entry("select", "page.form"),
            Map.entry("textarea", "page.form"),
            Map.entry("dialog", "page.form"),
            Map.entry("menu", "page.navigation"),
            Map.entry("figcaption", "page.caption"));
    private static final Set<String> WORDS = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "banner",
            "breadcrumb",
            "breadcrumbs",
            "comment",
            "comments",
            "consent",
            "cookie",
            "cookies",
            "copyright",
            "disclaimer",
            "footer",
            "login",
            "menu",
            "modal",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "outbrain",
            "paywall",
            "popular",
            "popup",
            "promo",
            "recirculation",
            "recommended",
            "related",
            "share",
            "sharing",
            "sidebar",
            "skip",
            "social",
            "sponsor",
            "sponsored",
            "subscribe",
            "taboola",
            "tags",
            "teaser",
            "teasers",
            "toolbar",
            "trending",
            "widget");
    private static final Set<String> NEVER = Set.of("html", "body", "article", "main", "h1");
    private static final Set<String> LISTS = Set.of("ul", "ol", "div", "section", "table", "p", "dl");
    private static final double MOSTLY_LINKS = 0.6;
    private static final double MOST_OF_PAGE = 0.4;
    private static final int WORTH_A_LOOK = 20;
    private static final int LONGEST_TOKEN_LIST = 500;

    private PageJunk() {}

    static IdentityHashMap<Element, String> in(Document document, TextStats stats) {
        IdentityHashMap<Element, String> marks = new IdentityHashMap<>();
        int all = stats.of(document).text();
        for (Element element : document.getAllElements()) {
            String rule = rule(element, stats, all);
            if (rule != null) {
                marks.put(element, rule);
            }
        }
        return marks;
    }

    private static @Nullable String rule(Element element, TextStats stats, int all) {
        String tag = element.normalName();
        TextStats.Count count = stats.of(element);
        if (BY_TAG.containsKey(tag)) {
            return BY_TAG.get(tag);
        }
        if (NEVER.contains(tag) || count.text() > all * MOST_OF_PAGE) {
            return null;
        }
        if (element.hasAttr("hidden") || isNamedJunk(element)) {
            return "page.furniture";
        }
        boolean links = LISTS.contains(tag) && count.text() > WORTH_A_LOOK && count.linkDensity() > MOSTLY_LINKS;
        return links ? "page.links" : null;
    }

    private static boolean isNamedJunk(Element element) {
        String names = element.className() + " " + element.id();
        if (names.isBlank() || names.length() > LONGEST_TOKEN_LIST) {
            return false;
        }
        for (String word : names.toLowerCase(Locale.ROOT).split("[ _-]+", -1)) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
