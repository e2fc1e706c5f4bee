package io.depeche.enrich.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Marks what is no story in a page: navigation, forms, teasers, lists of links. */
final class PageJunk {
    private static final Map<String, String> BY_TAG = Map.ofEntries(
            Map.entry("nav", "page.navigation"),
            Map.entry("footer", "page.footer"),
            Map.entry("aside", "page.aside"),
            Map.entry("form", "page.form"),
            Map.entry("fieldset", "page.form"),
            Map.entry("label", "page.form"),
            Map.entry("button", "page.form"),
            Map.entry("select", "page.form"),
            Map.entry("textarea", "page.form"),
            Map.entry("dialog", "page.form"),
            Map.entry("menu", "page.navigation"),
            Map.entry("address", "page.byline"),
            Map.entry("h1", "page.title"),
            Map.entry("figcaption", "page.caption"));
    private static final Map<String, String> BY_ROLE = Map.ofEntries(
            Map.entry("navigation", "page.navigation"),
            Map.entry("banner", "page.header"),
            Map.entry("contentinfo", "page.footer"),
            Map.entry("complementary", "page.aside"),
            Map.entry("dialog", "page.form"),
            Map.entry("alertdialog", "page.form"),
            Map.entry("search", "page.form"),
            Map.entry("menu", "page.navigation"),
            Map.entry("menubar", "page.navigation"),
            Map.entry("listbox", "page.form"),
            Map.entry("status", "page.form"),
            Map.entry("button", "page.form"));
    private static final Set<String> WORDS = Set.of(
            ("ad ads advert advertisement advertising affiliate announcement audio author authors avatar banner bio blogroll "
            + "breadcrumb breadcrumbs btn button buttons byline bylines caption comment comments commentlist consent contact cookie cookies copyright cta ctas credit credits "
            + "dateline dialog disclaimer disclosure disqus email facebook feedback footer fb follow foot invisible login masthead meta modal nav navbar "
            + "navigation newsletter noprint notice notification outbrain pager pagination pagenav paywall popover popup popular posted postmeta prev "
            + "print privacy promo rating recent recirculation recommended recommendation recommendations register related reply respond "
            + "screenreader share shares sharedaddy sharing shariff sidebar signin signup skip skyscraper social socials sponsor sponsored "
            + "submenu subscribe subscription taboola tagcloud taglist tags taxonomy teaser teasers toolbar tooltip trending twitter whatsapp linkedin pinterest "
            + "timestamp topics widget widgets metadata colophon megamenu menu menus subnav")
                    .split(" "));
    private static final Set<String> NEVER = Set.of("html", "body", "article", "main", "#root");
    private static final Set<String> LISTS = Set.of("ul", "ol", "div", "section", "table", "p", "dl", "li", "h2", "h3", "h4", "h5", "h6", "td", "header");
    private static final double MOSTLY_LINKS = 0.6;
    private static final double MUCH_OF_PAGE = 0.4;
    private static final int WORTH_A_LOOK = 20;
    private static final int LONGEST_NAMES = 500;

    private final int all;
    private final Map<String, Boolean> known = new HashMap<>();

    private PageJunk(int all) {
        this.all = all;
    }

    /** Marks the regions of a page; the first is the whole page. */
    static void mark(List<Region> regions, boolean strict) {
        Region page = regions.get(0);
        PageJunk junk = new PageJunk(page.prose());
        for (Region region : regions) {
            region.cutBy(junk.rule(region, strict));
        }
    }

    private @Nullable String rule(Region region, boolean strict) {
        String tag = region.tag();
        if (NEVER.contains(tag)) {
            return null;
        }
        boolean much = region.prose() > all * MUCH_OF_PAGE;
        String byTag = BY_TAG.get(tag);
        if (byTag != null && !much) {
            return byTag;
        }
        Element element = region.element();
        String byRole = BY_ROLE.get(element.attr("role"));
        if (byRole != null && !much) {
            return byRole;
        }
        if (!much && element.attributesSize() > 0 && (isHidden(element) || (strict && isNamedJunk(element)))) {
            return "page.furniture";
        }
        boolean links = LISTS.contains(tag) && region.text() > WORTH_A_LOOK && region.linkDensity() > MOSTLY_LINKS;
        return links ? "page.links" : null;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden");
    }

    private boolean isNamedJunk(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 1 && names.length() <= LONGEST_NAMES && known.computeIfAbsent(names, PageJunk::hasWord);
    }

    private static boolean hasWord(String names) {
        return words(names).stream().anyMatch(WORDS::contains);
    }

    static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
            boolean hump = letter && i > start && Character.isUpperCase(names.charAt(i)) && Character.isLowerCase(names.charAt(i - 1));
            if (!letter || hump) {
                if (i > start) {
                    words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return words;
    }
}
