package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.text.TextCues;
import io.depeche.words.markup.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the title, the time and the author in the elements of a page before or in its story. */
final class FactFinder {
    private static final String COMMENTS = "page.comments";
    private static final Set<String> OTHER_STORIES =
            Html.union(Set.of(COMMENTS, "page.teaser", "page.links", "page.aside"));
    private static final List<String> TIME_DATA =
            List.of("data-timestamp", "data-datetime", "data-published", "data-time", "data-date");
    /** What RDFa calls the time of publication. */
    private static final List<String> CREATED = List.of("datePublished", "dc:created", "dc:date");

    private static final int LONGEST_BYLINE = 200;
    private static final int LONGEST_HEAD = 400;
    private static final int MOST_BYLINES = 5;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DATE = 120;
    /** Characters of a count of seconds, or of a day. */
    private static final int SHORTEST_TIME = 10;

    private static final int MOST_DATES = 5;
    /** From the end of an address. */
    private static final int FOLDERS = 2;

    private final Pattern by;
    private final NameKinds names;
    private final TextCues cues;
    private @Nullable String titleOfStory;
    private final List<String> titlesBefore = new ArrayList<>();
    private @Nullable String published;
    private @Nullable String someTime;
    private final List<String> dates = new ArrayList<>();
    private final List<String> bylines = new ArrayList<>();

    private FactFinder(PageWords words) {
        this.by = words.by();
        this.names = words.names();
        this.cues = words.cues();
    }

    static PageFacts in(List<Region> regions, Region story, PageWords words) {
        FactFinder finder = new FactFinder(words);
        int begin = story.order();
        int text = nextText(regions, begin);
        int behindLead = nextText(regions, text + 1);
        int i = 0;
        while (i < regions.size()) {
            Region region = regions.get(i);
            boolean inside = region.isWithin(story);
            boolean titled = inside || !finder.titlesBefore.isEmpty();
            boolean underTitle = i < behindLead && titled;
            if (isOfAnotherStory(region, underTitle)) {
                i = region.behind();
                continue;
            }
            finder.lookAtTitle(region, i <= begin);
            finder.look(region, underTitle, i < text && titled, i <= begin || inside);
            i++;
        }
        String time = finder.published != null ? finder.published : finder.someTime;
        return new PageFacts(finder.titles(), time, finder.dates, finder.bylines);
    }

    private List<String> titles() {
        return Stream.concat(Stream.ofNullable(titleOfStory), titlesBefore.stream())
                .toList();
    }

    /** The index of the next paragraph; the first of a story may be its lead, behind which the authors are named. */
    private static int nextText(List<Region> regions, int begin) {
        int at = begin;
        while (at < regions.size()
                && (regions.get(at).ownProse() == 0 || !regions.get(at).isOpen())) {
            at++;
        }
        return at;
    }

    private void lookAtTitle(Region region, boolean beforeStory) {
        if (region.tag().equals("h1") && region.element().hasText()) {
            addTitle(region.content(), beforeStory);
        }
    }

    private void look(Region region, boolean underTitle, boolean beforeText, boolean untilStory) {
        Element element = region.element();
        String tag = region.tag();
        if (tag.equals("h1")) {
            return;
        }
        if (underTitle && region.text() <= LONGEST_BYLINE && region.ownText() > 0) {
            lookInText(region, beforeText);
        }
        if (region.hasAttributes()) {
            if (untilStory) {
                lookForTime(region, tag);
            }
            if (bylines.size() < MOST_BYLINES && region.text() <= LONGEST_BYLINE && namesAuthor(region, untilStory)) {
                Bylines.of(element, by).forEach(this::addByline);
            }
        }
        if (dates.size() < MOST_DATES
                && region.text() <= LONGEST_DATE
                && (tag.equals("time") || region.names().says(PageNames.Kind.DATE))) {
            dates.add(spaced(element));
            String time = untilStory ? dataTime(element) : "";
            someTime = someTime == null && time.length() >= SHORTEST_TIME ? time : someTime;
        }
    }

    /** The text of an element with blanks between its parts, of which some pages make columns. */
    private static String spaced(Element element) {
        return element.nodeStream(TextNode.class)
                .map(text -> text.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The time that an element holds for the scripts of its page; empty when it holds none. */
    private static String dataTime(Element element) {
        return TIME_DATA.stream()
                .map(name -> element.attr(name).strip())
                .filter(time -> !time.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void addTitle(String text, boolean beforeStory) {
        if (beforeStory) {
            titlesBefore.add(0, text);
        } else if (titleOfStory == null) {
            titleOfStory = text;
        }
    }

    private void addByline(String line) {
        boolean call = cues.of(line).opens();
        if (!call && !bylines.contains(line)) {
            bylines.add(line);
        }
    }

    private void lookInText(Region region, boolean beforeText) {
        String text = region.content();
        Matcher prefix = by.matcher(text);
        if (bylines.isEmpty() && prefix.find()) {
            Region next = region.next();
            boolean alone = prefix.end() == text.length();
            Region named = alone && next != null && next.text() <= LONGEST_NAME ? next : region;
            Bylines.of(named.element(), by).stream().limit(1).forEach(this::addByline);
        }
        if (beforeText && dates.size() < MOST_DATES && text.codePoints().anyMatch(Character::isDigit)) {
            dates.add(text);
        }
    }

    private void lookForTime(Region region, String tag) {
        boolean marked = region.attribute("itemprop").equalsIgnoreCase("datePublished")
                || isCreation(region.attribute("property"));
        Element element = region.element();
        if (published == null && (marked || tag.equals("time"))) {
            String machine = element.attr("datetime").strip();
            String given =
                    machine.isEmpty() || !Character.isDigit(machine.charAt(0)) ? element.attr("content") : machine;
            given = given.isBlank() ? dataTime(element) : given;
            String time = given.isBlank() && marked ? element.text() : given;
            boolean certain = marked || element.hasAttr("pubdate");
            published = certain && !time.isBlank() ? time.strip() : null;
            someTime = someTime == null && !time.isBlank() ? time.strip() : someTime;
        }
    }

    private static boolean isCreation(String property) {
        return !property.isEmpty() && CREATED.stream().anyMatch(property::contains);
    }

    private boolean namesAuthor(Region region, boolean untilStory) {
        return region.names().says(PageNames.Kind.AUTHOR)
                || region.attribute("rel").equals("author")
                || region.attribute("itemprop").equals("author")
                || (untilStory && region.tag().equals("a") && leadsToAuthor(region.attribute("href")));
    }

    /** Whether an address leads to the page of an author: {@code /authors/ana-diaz}, {@code /staff/2103/ana-diaz}. */
    private boolean leadsToAuthor(String address) {
        int end = address.lastIndexOf('/', address.length() - 2);
        for (int depth = 0; end >= 0 && depth < FOLDERS; depth++) {
            int start = address.lastIndexOf('/', end - 1);
            if (start < 0) {
                return false;
            }
            PageNames.Kind folder = names.of(address, start + 1, end);
            if (folder == PageNames.Kind.AUTHOR || folder == PageNames.Kind.FOLDER) {
                return true;
            }
            end = start;
        }
        return false;
    }

    /** A few links under the title may be those of the authors, as may be what stands beside the story there. */
    private static boolean isOfAnotherStory(Region region, boolean underTitle) {
        String rule = region.rule();
        boolean head = underTitle && region.text() <= LONGEST_HEAD && !COMMENTS.equals(rule);
        return rule != null && OTHER_STORIES.contains(rule) && !head;
    }
}
