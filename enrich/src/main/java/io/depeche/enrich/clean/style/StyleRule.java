package io.depeche.enrich.clean.style;

import io.depeche.enrich.clean.style.RulePattern.Extent;
import io.depeche.enrich.clean.style.RulePattern.Found;
import io.depeche.enrich.text.RuleText;
import io.depeche.enrich.text.RuleText.Literal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a house style.
 *
 * @param name {@code <style>.<rule>}, as {@code removed} gives it
 * @param needed a text without any of these can't match; empty when unknown
 * @param dated whether each match has a year or a time of day in figures, so that the pattern need not be tried on other texts
 * @param time how the group {@code time} is written
 * @param source the file and line of the rule, such as {@code reuters-en.yaml:12}
 */
public record StyleRule(
        String name,
        Kind kind,
        Where where,
        RulePattern pattern,
        List<Literal> needed,
        boolean dated,
        @Nullable DateTimeFormatter time,
        String source) {
    public StyleRule {
        needed = List.copyOf(needed);
    }

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
    static RulePattern pattern(Where where, String regex) {
        return RulePattern.of(where == Where.END ? "(?:" + regex + ")$" : regex);
    }

    /** This rule's match in a text without surrounding space. */
    Optional<RuleMatch> match(HouseStyle style, RuleText text) {
        return canFit(text) ? tried(style, text.text()) : Optional.empty();
    }

    /** The cheapest looks come first. */
    private boolean canFit(RuleText text) {
        return (where == Where.END || pattern.mayBegin(text.text()))
                && text.hasOneOf(needed)
                && (!dated || text.isDated());
    }

    private Optional<RuleMatch> tried(HouseStyle style, String text) {
        int length = text.length();
        return switch (where) {
            case LINE, BESIDE -> length > where.window ? Optional.empty() : in(style, text, Extent.WHOLE, 0);
            case START, HEADLINE -> in(style, text.substring(0, Math.min(length, where.window)), Extent.START, 0);
            case END -> {
                int from = Math.max(0, length - where.window);
                yield in(style, text.substring(from), Extent.END, from);
            }
        };
    }

    private Optional<RuleMatch> in(HouseStyle style, String window, Extent extent, int offset) {
        Found found = pattern.in(window, extent);
        return found == null
                ? Optional.empty()
                : Optional.of(new RuleMatch(
                        style,
                        this,
                        offset + found.start(),
                        offset + found.end(),
                        window.substring(found.start(), found.end()),
                        found.groups()));
    }
}
