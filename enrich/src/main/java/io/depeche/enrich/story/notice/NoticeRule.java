package io.depeche.enrich.story.notice;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.depeche.enrich.text.RuleText;
import io.depeche.enrich.text.RuleText.Literal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A pattern that finds a notice, or what a notice names.
 *
 * @param inAnyLength whether it also counts in an item with a long text
 * @param needed a line without any of these can't match; empty when unknown
 */
record NoticeRule(String name, Says says, Where where, boolean inAnyLength, List<Literal> needed, Pattern pattern) {
    NoticeRule {
        needed = List.copyOf(needed);
    }

    private static final int LONGEST_LINE = 400;

    /** What a match means. */
    enum Says {
        KILL,
        CORRECTION,
        TARGET
    }

    /** Where the pattern is tried. */
    enum Where {
        HEADLINE,
        NOTE,
        TEXT,
        ANY
    }

    boolean fits(RuleText line) {
        if (!line.hasOneOf(needed)) {
            return false;
        }
        Matcher matcher = pattern.matcher(start(line.text()));
        return isAnchored() ? matcher.lookingAt() : matcher.find();
    }

    /** Calls {@code found} with the kind of name ({@code id}, {@code slug}, {@code headline}) and the name. */
    void names(String line, BiConsumer<String, String> found) {
        Matcher matcher = pattern.matcher(start(line));
        if (isAnchored()) {
            if (matcher.lookingAt()) {
                report(matcher, found);
            }
            return;
        }
        while (matcher.find()) {
            report(matcher, found);
        }
    }

    private void report(Matcher matcher, BiConsumer<String, String> found) {
        for (String group : groups()) {
            String text = matcher.group(group);
            if (text != null && !text.isBlank()) {
                found.accept(group.replaceFirst("\\d$", ""), text.strip());
            }
        }
    }

    private Set<String> groups() {
        return new LinkedHashSet<>(pattern.namedGroups().keySet());
    }

    private boolean isAnchored() {
        return where == Where.HEADLINE || where == Where.NOTE;
    }

    /** The line without the marks before its first word; the pattern of a text sees them. */
    private String start(String line) {
        String text = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
        return isAnchored() ? text.replaceFirst("^[^\\p{L}\\p{N}]+", "") : text;
    }
}
