package io.depeche.enrich.clean.style;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.depeche.enrich.text.RuleText;
import io.depeche.enrich.text.RuleText.Literal;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a house style.
 *
 * @param name {@code <style>.<rule>}, as {@code removed} gives it
 * @param needed a text without any of these can't match; empty when unknown
 * @param first the characters with which a match at the start of a text may begin
 * @param dated whether each match has a year or a time of day in figures, so that the pattern need not be tried on other texts
 * @param time how the group {@code time} is written
 * @param source the file and line of the rule, such as {@code reuters-en.yaml:12}
 */
public record StyleRule(
        String name,
        Kind kind,
        Where where,
        Pattern pattern,
        List<Literal> needed,
        FirstCharacters first,
        boolean dated,
        @Nullable DateTimeFormatter time,
        String source) {
    public StyleRule {
        needed = List.copyOf(needed);
    }

    /** The group that narrows a match to the part to cut, for context that a pattern must match but not cut. */
    private static final String CUT = "cut";

    /** The meaning of a match. */
    public enum Kind {
        /** Group {@code names} holds the authors. */
        BYLINE,
        /** Group {@code place} holds the place, group {@code agency} the provider of a style without one. */
        DATELINE,
        /** The style's {@code roles} tell who did what. */
        CREDIT,
        /** Group {@code note}, else the whole, is a note to editors. */
        ADVISORY,
        /** Group {@code tag}, else the whole, is a headline tag. */
        HEADLINE_TAG,
        /** The rest after the cut is the headline, unless that is known. */
        HEADLINE,
        /** Groups {@code provider} and {@code time}: the line of a page in which its publisher names the source. */
        SOURCE_LINE,
        /** Not part of the article. */
        FURNITURE,
        /** Looks like the match of a later rule, but stays. */
        KEEP,
        /** The article ends before this. */
        END_OF_STORY,
        /** The same, unless more text follows than precedes: then it only divides the article. */
        SIGNATURE
    }

    /** Where a rule is tried and how much of the text it must cover, with the maximum length of the text to search. */
    public enum Where {
        /** A whole line or block, anywhere. */
        LINE(4_000),
        /** The start of one of the first paragraphs. */
        START(600),
        /** The end of one of the last paragraphs. */
        END(2_000),
        /** A whole short line directly above or below a story, where weak signs tell. */
        BESIDE(200),
        /** The start of the headline, repeatedly. */
        HEADLINE(400);

        private final int window;

        Where(int window) {
            this.window = window;
        }

        /** The most UTF-16 units of a text that its rules see. */
        public int window() {
            return window;
        }
    }

    /** The pattern that finds a rule's text at its place. */
    static Pattern compile(Where where, String regex) {
        return Pattern.compile(where == Where.END ? "(?:" + regex + ")$" : regex);
    }

    /** This rule's match in a text without surrounding space. */
    Optional<RuleMatch> match(HouseStyle style, RuleText text) {
        return canFit(text) ? tried(style, text.text()) : Optional.empty();
    }

    /** The cheapest looks come first. */
    private boolean canFit(RuleText text) {
        boolean anywhere = where == Where.END;
        return (anywhere || first.mayBeFirst(text.text()))
                && text.hasOneOf(needed)
                && (!dated || text.isDated())
                && (anywhere || first.mayBegin(text.text()));
    }

    private Optional<RuleMatch> tried(HouseStyle style, String text) {
        return switch (where) {
            case LINE, BESIDE -> text.length() > where.window ? Optional.empty() : whole(style, text);
            case START, HEADLINE -> beginning(style, text.substring(0, Math.min(text.length(), where.window)));
            case END -> ending(style, text, Math.max(0, text.length() - where.window));
        };
    }

    private Optional<RuleMatch> whole(HouseStyle style, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(found(style, matcher, text, 0)) : Optional.empty();
    }

    private Optional<RuleMatch> beginning(HouseStyle style, String window) {
        Matcher matcher = pattern.matcher(window);
        return matcher.lookingAt() && matcher.end() > 0
                ? Optional.of(found(style, matcher, window, 0))
                : Optional.empty();
    }

    private Optional<RuleMatch> ending(HouseStyle style, String text, int from) {
        String window = text.substring(from);
        Matcher matcher = pattern.matcher(window);
        return matcher.find() && matcher.end() > matcher.start()
                ? Optional.of(found(style, matcher, window, from))
                : Optional.empty();
    }

    private RuleMatch found(HouseStyle style, Matcher matcher, String window, int offset) {
        Map<String, String> groups = new HashMap<>();
        for (String group : pattern.namedGroups().keySet()) {
            String value = matcher.group(group);
            if (value != null && !value.isBlank()) {
                groups.put(group, value.strip());
            }
        }
        boolean partly = groups.containsKey(CUT);
        int start = partly ? matcher.start(CUT) : matcher.start();
        int end = partly ? matcher.end(CUT) : matcher.end();
        return new RuleMatch(style, this, offset + start, offset + end, window.substring(start, end), groups);
    }
}
