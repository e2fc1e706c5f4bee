package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.text.TextCues;
import io.depeche.words.markup.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an element leads to other pages and says nothing itself: a menu, a list of other stories, a teaser. Paragraphs,
 * tables and lists of a story may be full of links too; their place and their own words tell them.
 */
final class LinkList {
    /** Elements that may be a list of links, including paragraphs and headings, which may be teasers. */
    private static final Set<String> LISTS = Html.union(Set.of(
            "ul", "ol", "dl", "li", "div", "section", "table", "td", "header", "p", "h2", "h3", "h4", "h5", "h6"));

    private static final Set<String> OF_ITEMS = Set.of("ul", "ol", "dl", "table");
    private static final double MOSTLY_LINKS = 0.6;
    private static final int SHORTEST = 20;
    /** The letters of a few words between links. */
    private static final int OWN_WORDS = 12;

    private static final int FEWEST_ITEMS = 4;
    private static final int SHORTEST_CHAPTER = 80;
    /** Shorter ones are titles. */
    private static final int SHORTEST_INTRODUCTION = 30;

    private static final int LONGEST_CALL = 200;
    private static final int FEWEST_HEADINGS = 3;
    private static final double MOST = 0.5;
    /** Of an item within its list, such as a cell in a row in the body of a table. */
    private static final int DEEPEST = 4;

    private final TextCues cues;
    private final Set<String> headings;

    /**
     * @param cues of what surrounds stories, such as calls to read others
     * @param headings tags of headings that belong to the story though they are links
     */
    LinkList(TextCues cues, Set<String> headings) {
        this.cues = cues;
        this.headings = Set.copyOf(headings);
    }

    boolean is(Region region) {
        return LISTS.contains(region.tag())
                && region.text() > SHORTEST
                && region.linkDensity() > MOSTLY_LINKS
                && !isSentence(region)
                && !headings.contains(region.tag())
                && !isWithinStory(region)
                && !isChapter(region);
    }

    /** Whether it is a paragraph whose own words tie its links into a sentence. */
    private static boolean isSentence(Region region) {
        return region.tag().equals("p") && region.endsItself() && region.ownUnlinked() >= OWN_WORDS;
    }

    /**
     * The tags of headings that are links and under which most of a page's prose stands: the names of the things that its
     * story tests or lists. Over teasers of other stories stands less.
     */
    static Set<String> headings(List<Region> regions) {
        Map<String, Integer> prose = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        regions.stream()
                .filter(region -> Tags.HEADINGS.contains(region.tag()) && region.linkDensity() > MOSTLY_LINKS)
                .forEach(heading -> {
                    prose.merge(heading.tag(), proseUnder(heading), Integer::sum);
                    count.merge(heading.tag(), 1, Integer::sum);
                });
        int all = regions.get(0).prose();
        return prose.entrySet().stream()
                .filter(tag -> tag.getValue() > all * MOST && count.getOrDefault(tag.getKey(), 0) >= FEWEST_HEADINGS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int proseUnder(Region heading) {
        int prose = 0;
        Region below = heading.next();
        while (below != null && !Tags.HEADINGS.contains(below.tag())) {
            prose += below.ownProse();
            below = below.next();
        }
        return prose;
    }

    /** Whether it is, or is in, a list or table that the story announces, or behind which the story goes on. */
    private boolean isWithinStory(Region region) {
        Region inside = listIn(region);
        Region list = inside == null ? listAround(region) : inside;
        Region box = list == null ? null : outermost(list);
        if (list == null || box == null) {
            return false;
        }
        Region before = lastIn(box.previous());
        if (before == null || before.ownProse() == 0) {
            return false;
        }
        if (before.announces()) {
            return before.text() > LONGEST_CALL || !cues.of(before.content()).decisive();
        }
        boolean table = list.tag().equals("table");
        return table || (goesOnBehind(box) && list.element().childrenSize() >= FEWEST_ITEMS);
    }

    /** The list or table that is all of this element; null when something else is in it. */
    private static @Nullable Region listIn(Region region) {
        Region box = region;
        while (box != null && !OF_ITEMS.contains(box.tag())) {
            Region only = box.lastChild();
            box = only != null && only.previous() == null && only.text() == box.text() ? only : null;
        }
        return box;
    }

    /** The last paragraph in a box that holds it alone, or the region itself. */
    private static @Nullable Region lastIn(@Nullable Region region) {
        Region last = region;
        while (last != null && last.ownText() == 0 && last.lastChild() != null) {
            last = last.lastChild();
        }
        return last;
    }

    /** Whether a sentence in it announces its links, as in a chapter of a story that lists its sources. */
    private static boolean isChapter(Region box) {
        return box.prose() >= SHORTEST_CHAPTER && holdsAnnouncement(box, DEEPEST);
    }

    private static boolean holdsAnnouncement(Region box, int depth) {
        boolean announced = false;
        for (Region part = box.lastChild(); part != null && !announced; part = part.previous()) {
            boolean announces = part.tag().equals("p") && part.ownProse() >= SHORTEST_INTRODUCTION && part.announces();
            announced = announces || (depth > 0 && part.prose() > 0 && holdsAnnouncement(part, depth - 1));
        }
        return announced;
    }

    private static boolean goesOnBehind(Region list) {
        Region after = list.next();
        return after != null && after.ownProse() > 0;
    }

    /** The list that it is or is an item of; null when it is neither. */
    private static @Nullable Region listAround(Region region) {
        Region up = region;
        for (int depth = 0; up != null && depth < DEEPEST; depth++) {
            if (OF_ITEMS.contains(up.tag())) {
                return up;
            }
            up = up.parent();
        }
        return null;
    }

    /** The outermost element that holds nothing but this one. */
    private static Region outermost(Region list) {
        Region box = list;
        Region up = box.parent();
        while (up != null && box.previous() == null && box.next() == null && up.text() == box.text()) {
            box = up;
            up = box.parent();
        }
        return box;
    }
}
