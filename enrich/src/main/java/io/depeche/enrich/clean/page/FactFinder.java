package io.depeche.enrich.clean.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the title, the time and the author in the elements of a page before or in its story. */
final class FactFinder {
    private static final Set<String> OTHER_STORIES = Set.of("page.comments", "page.teaser", "page.links", "page.aside");
    private static final int LONGEST_BYLINE = 80;
    private static final int LONGEST_DATE = 120;
    private static final int MOST_DATES = 5;

    private final Pattern by;
    private @Nullable String titleOfStory;
    private final List<String> titlesBefore = new ArrayList<>();
    private @Nullable String published;
    private @Nullable String someTime;
    private final List<String> dates = new ArrayList<>();
    private final List<String> bylines = new ArrayList<>();

    private FactFinder(Pattern by) {
        this.by = by;
    }

    static PageFacts in(List<Region> regions, Region story, Pattern by) {
        FactFinder finder = new FactFinder(by);
        int begin = regions.indexOf(story);
        Set<Region> ofOthers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            if (ofOthers.contains(region.parent()) || isOfAnotherStory(region)) {
                ofOthers.add(region);
            } else {
                finder.look(region, i <= begin);
            }
        }
        String time = finder.published != null ? finder.published : finder.someTime;
        return new PageFacts(finder.titles(), time, finder.dates, finder.bylines);
    }

    private List<String> titles() {
        return Stream.concat(Stream.ofNullable(titleOfStory), titlesBefore.stream())
                .toList();
    }

    private void look(Region region, boolean beforeStory) {
        Element element = region.element();
        String tag = region.tag();
        if (tag.equals("h1") && element.hasText()) {
            lookAtTitle(element.text(), beforeStory);
            return;
        }
        boolean underTitle = !titlesBefore.isEmpty() && beforeStory && region.text() <= LONGEST_BYLINE;
        if (underTitle && region.ownText() > 0) {
            lookInText(element.text());
        }
        if (element.attributesSize() > 0) {
            lookForTime(element, tag);
            if (bylines.isEmpty() && region.text() <= LONGEST_BYLINE && namesAuthor(region)) {
                String text = by.matcher(element.text().strip()).replaceFirst("");
                bylines.addAll(text.isEmpty() ? List.of() : List.of(text));
            }
            if (dates.size() < MOST_DATES
                    && region.text() <= LONGEST_DATE
                    && (tag.equals("time") || region.names().says(PageNames.Kind.DATE))) {
                dates.add(element.text());
            }
        }
    }

    private void lookAtTitle(String text, boolean beforeStory) {
        if (beforeStory) {
            titlesBefore.add(0, text);
        } else if (titleOfStory == null) {
            titleOfStory = text;
        }
    }

    private void lookInText(String text) {
        Matcher prefix = by.matcher(text);
        if (bylines.isEmpty() && prefix.find()) {
            bylines.add(text.substring(prefix.end()));
        }
        if (dates.size() < MOST_DATES && text.codePoints().anyMatch(Character::isDigit)) {
            dates.add(text);
        }
    }

    private void lookForTime(Element element, String tag) {
        boolean marked = element.attr("itemprop").equalsIgnoreCase("datePublished");
        if (published == null && (marked || tag.equals("time"))) {
            String time = element.attr(element.hasAttr("datetime") ? "datetime" : "content");
            boolean certain = marked || element.hasAttr("pubdate");
            published = certain && !time.isBlank() ? time.strip() : null;
            someTime = someTime == null && !time.isBlank() ? time.strip() : someTime;
        }
    }

    private static boolean namesAuthor(Region region) {
        return region.names().says(PageNames.Kind.AUTHOR)
                || region.attribute("rel").equals("author")
                || region.attribute("itemprop").equals("author");
    }

    private static boolean isOfAnotherStory(Region region) {
        return region.rule() != null && OTHER_STORIES.contains(region.rule());
    }
}
