package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.page.PageNames.Named;
import io.depeche.words.markup.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks what is not the story in a page: navigation, forms, comments, teasers, lists of links. */
final class PageJunk {
    private static final Set<String> NEVER = Html.union(Set.of("#root", "html", "body", "article", "main"));
    private static final Set<String> CODE = Set.of("pre", "code");
    private static final Map<String, String> BY_ELEMENT = rules(Html.PURPOSES);
    private static final Map<String, String> BY_ROLE = rules(Html.PURPOSES_OF_ROLES);
    private static final int DEEPEST_IN_CODE = 4;
    private static final double MUCH = 0.4;
    private static final double SOME = 0.2;
    private static final double HALF = 0.5;
    private static final int LONGEST_TEASER = 600;
    private static final int LONGEST_CALL = 1_000;
    private static final double LEADS_ELSEWHERE = 0.25;
    private static final int SHORTEST_STORY = 300;
    private static final double MOST_PICTURES = 0.6;

    private final int allProse;
    private final boolean byName;
    private final PageWords words;
    private final LinkList linkLists;

    private PageJunk(List<Region> regions, boolean byName, PageWords words) {
        this.words = words;
        this.linkLists = new LinkList(words.cues(), LinkList.headings(regions));
        this.allProse = regions.get(0).prose();
        this.byName = byName;
    }

    private static Map<String, String> rules(Map<String, String> purposes) {
        Map<String, String> rules = new HashMap<>();
        purposes.forEach((name, purpose) -> rules.put(name, "page." + purpose));
        return rules;
    }

    /**
     * Sets the rule that cuts each region, if any.
     *
     * @param byName whether class names and ids count; some pages name their story badly
     */
    static void mark(List<Region> regions, PageWords words, boolean byName) {
        PageJunk junk = new PageJunk(regions, byName, words);
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
        if (region.tag().equals("h1")) {
            return "page.title";
        }
        if (Hidden.is(region)) {
            return "page.hidden";
        }
        String rule = BY_ELEMENT.get(region.tag());
        return rule == null && region.has("role") ? BY_ROLE.get(region.attribute("role")) : rule;
    }

    private @Nullable String byName(Region region) {
        if (region.names().words().isEmpty() || region.tag().equals("blockquote") || isOfCode(region)) {
            // a quoted post is embedded with the class names of its network
            return null;
        }
        boolean some = region.prose() > allProse * SOME;
        for (Named named : region.names().words()) {
            boolean fits =
                    switch (named.kind()) {
                        case FURNITURE, AUTHOR, DATE -> !some;
                        case LABEL -> !some && isLabel(region);
                        case OTHERS -> !some || (region.linked() > 0 && region.prose() < allProse * HALF);
                        case GALLERY -> isBesideAStory(region);
                        case HIDDEN, SHOWN, FOLDER -> false;
                        case COMMENT -> true;
                        case TEASER -> region.linked() > 0 && region.prose() < LONGEST_TEASER;
                    };
            if (fits) {
                return ruleOf(named);
            }
        }
        return null;
    }

    /** Whether it stands in a listing, whose words have class names such as {@code comment} and {@code keyword}. */
    private static boolean isOfCode(Region region) {
        Region up = region.parent();
        for (int depth = 0; up != null && depth < DEEPEST_IN_CODE; depth++) {
            if (CODE.contains(up.tag())) {
                return true;
            }
            up = up.parent();
        }
        return false;
    }

    /** Whether no story can be lost with it: it holds no sentence, or leads elsewhere, or speaks to the reader. */
    private boolean isLabel(Region region) {
        return region.prose() == 0
                || region.linkDensity() > LEADS_ELSEWHERE
                || (region.prose() <= LONGEST_CALL && isCall(region.content()));
    }

    private boolean isCall(String text) {
        return words.address().isIn(text) && words.cues().of(text).decisive();
    }

    private boolean isBesideAStory(Region region) {
        int outside = allProse - region.prose();
        return outside >= SHORTEST_STORY && region.prose() <= allProse * MOST_PICTURES;
    }

    private static String ruleOf(Named named) {
        return switch (named.kind()) {
            case FURNITURE, LABEL, AUTHOR, DATE, OTHERS, GALLERY, HIDDEN, SHOWN, FOLDER -> "page.named-" + named.word();
            case COMMENT -> "page.comments";
            case TEASER -> "page.teaser";
        };
    }

    private @Nullable String byLinks(Region region) {
        return linkLists.is(region) ? "page.links" : null;
    }
}
