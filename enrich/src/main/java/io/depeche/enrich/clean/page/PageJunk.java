package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.page.PageNames.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is no story in a page: navigation, forms, comments, teasers, lists of links. */
final class PageJunk {
    private static final Map<String, String> BY_TAG = Map.ofEntries(
            Map.entry("nav", "page.navigation"),
            Map.entry("menu", "page.navigation"),
            Map.entry("footer", "page.footer"),
            Map.entry("aside", "page.aside"),
            Map.entry("address", "page.address"),
            Map.entry("h1", "page.title"),
            Map.entry("figcaption", "page.caption"),
            Map.entry("form", "page.form"),
            Map.entry("fieldset", "page.form"),
            Map.entry("label", "page.form"),
            Map.entry("button", "page.form"),
            Map.entry("select", "page.form"),
            Map.entry("textarea", "page.form"),
            Map.entry("dialog", "page.form"));

    /** Landmarks and widgets of WAI-ARIA. */
    private static final Map<String, String> BY_ROLE = Map.ofEntries(
            Map.entry("navigation", "page.navigation"),
            Map.entry("menu", "page.navigation"),
            Map.entry("menubar", "page.navigation"),
            Map.entry("banner", "page.header"),
            Map.entry("contentinfo", "page.footer"),
            Map.entry("complementary", "page.aside"),
            Map.entry("dialog", "page.form"),
            Map.entry("alertdialog", "page.form"),
            Map.entry("search", "page.form"),
            Map.entry("listbox", "page.form"),
            Map.entry("status", "page.form"),
            Map.entry("button", "page.form"));

    private static final Set<String> NEVER = Set.of("#root", "html", "body", "article", "main");
    /** What may be a list of links; a paragraph or a heading too when it is a teaser. */
    private static final Set<String> LISTS = Set.of(
            "ul", "ol", "dl", "li", "div", "section", "table", "td", "header", "p", "h2", "h3", "h4", "h5", "h6");

    private static final double MUCH = 0.4;
    private static final double SOME = 0.2;
    private static final int LONGEST_TEASER = 600;
    private static final double MOSTLY_LINKS = 0.6;
    private static final int SHORTEST_LIST = 20;

    private final int allProse;
    private final boolean byName;

    private PageJunk(int allProse, boolean byName) {
        this.allProse = allProse;
        this.byName = byName;
    }

    /**
     * Sets the rule that cuts each region, if any.
     *
     * @param byName whether class names and ids count; some pages name their story badly
     */
    static void mark(List<Region> regions, boolean byName) {
        PageJunk junk = new PageJunk(regions.get(0).prose(), byName);
        regions.forEach(region -> region.cutBy(junk.rule(region)));
    }

    private @Nullable String rule(Region region) {
        if (NEVER.contains(region.tag())) {
            return null;
        }
        boolean much = region.prose() > allProse * MUCH;
        String rule = much ? null : byElement(region);
        if (rule == null && byName) {
            rule = byName(region);
        }
        return rule != null || much ? rule : byLinks(region);
    }

    private static @Nullable String byElement(Region region) {
        String byTag = BY_TAG.get(region.tag());
        if (byTag != null) {
            return byTag;
        }
        return region.has("hidden") ? "page.hidden" : BY_ROLE.get(region.attribute("role"));
    }

    private @Nullable String byName(Region region) {
        if (region.tag().equals("blockquote")) {
            // a quotation of a message is embedded with the class names of its network
            return null;
        }
        boolean some = region.prose() > allProse * SOME;
        for (Named named : region.names().words()) {
            boolean fits =
                    switch (named.kind()) {
                        case FURNITURE, AUTHOR, DATE -> !some;
                        case COMMENT -> true;
                        case TEASER -> region.linked() > 0 && region.prose() < LONGEST_TEASER;
                    };
            if (fits) {
                return ruleOf(named);
            }
        }
        return null;
    }

    private static String ruleOf(Named named) {
        return switch (named.kind()) {
            case FURNITURE, AUTHOR, DATE -> "page.named-" + named.word();
            case COMMENT -> "page.comments";
            case TEASER -> "page.teaser";
        };
    }

    private static @Nullable String byLinks(Region region) {
        boolean links =
                LISTS.contains(region.tag()) && region.text() > SHORTEST_LIST && region.linkDensity() > MOSTLY_LINKS;
        return links ? "page.links" : null;
    }
}
