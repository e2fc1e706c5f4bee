package io.depeche.enrich.text;

import io.depeche.enrich.text.RuleText.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Derives strings from a pattern such that every matching text contains at least one of them: {@code (?:By|Von) \p{Lu}+} needs
 * {@code "By "} or {@code "Von "}. Searching for a string costs a hundredth of trying a pattern, and most texts
 * match no pattern. It understands part of RE2's syntax and returns nothing for the rest, which costs time but never
 * a match.
 */
public final class RequiredLiterals {
    private static final String LITERAL_ESCAPES = "\\.[]{}()*+?^$|/-";

    /** Syntax it does not read: flags, numeric escapes, quoted stretches, braces that are not counts, surrogate pairs. */
    private static final Pattern UNREAD = Pattern.compile(
            "(?<!(?<!\\\\)\\\\)\\(\\?(?!:|i:|i\\)|P<|<)|\\\\[0-9QExC]|(?<!\\\\)\\{(?!\\d+(?:,\\d*)?\\})(?<!\\\\[pP]\\{)|[\\x{10000}-\\x{10FFFF}]");

    private final String regex;
    private int at;
    /** Whether the case of letters does not count where it reads. */
    private boolean anyCase;

    private RequiredLiterals(String regex) {
        this.regex = regex;
    }

    /** Strings at least one of which is in every matching text; empty when unknown. */
    public static List<Literal> of(String regex) {
        if (UNREAD.matcher(regex).find()) {
            return List.of();
        }
        RequiredLiterals reader = new RequiredLiterals(regex);
        List<Literal> needed = reader.alternatives();
        return reader.at == regex.length() ? needed : List.of();
    }

    /** Reads up to a closing bracket or the end: a match needs the strings of one alternative. */
    private List<Literal> alternatives() {
        List<Literal> needed = new ArrayList<>();
        boolean known = true;
        do {
            List<Literal> one = sequence();
            known &= !one.isEmpty();
            needed.addAll(one);
        } while (next('|'));
        return known ? needed : List.of();
    }

    /** The rarest of the strings that a sequence needs. */
    private List<Literal> sequence() {
        List<List<Literal>> needs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            int before = run.length();
            List<Literal> group = item(run);
            boolean single = run.length() > before;
            boolean optional = isOptional();
            boolean repeated = skipQuantifier();
            if (single && optional) {
                run.setLength(before);
            }
            if (!single || optional || repeated) {
                end(run, needs);
            }
            if (!optional && !group.isEmpty()) {
                needs.add(group);
            }
        }
        end(run, needs);
        return needs.stream()
                .max(Comparator.comparingInt(RequiredLiterals::rarity))
                .orElse(List.of());
    }

    private void end(StringBuilder run, List<List<Literal>> needs) {
        if (!run.isEmpty()) {
            needs.add(List.of(Literal.of(run.toString(), anyCase)));
            run.setLength(0);
        }
    }

    /** How rare the most common of these strings may be: long ones are, and a sign is rarer than a letter. */
    private static int rarity(List<Literal> literals) {
        return literals.stream()
                .map(Literal::text)
                .mapToInt(text ->
                        text.isBlank() ? 0 : 2 * text.length() + (text.chars().anyMatch(Character::isLetter) ? 0 : 1))
                .min()
                .orElse(0);
    }

    /** Reads one item: appends a literal character to the run, or returns the strings that a group needs. */
    private List<Literal> item(StringBuilder run) {
        char c = regex.charAt(at++);
        switch (c) {
            case '(' -> {
                return group();
            }
            case '[' -> skipClass();
            case '\\' -> escape(run);
            case '.', '^', '$' -> {}
            default -> run.append(c);
        }
        return List.of();
    }

    private List<Literal> group() {
        if (regex.startsWith("?i)", at)) {
            at += 3;
            anyCase = true;
            return List.of();
        }
        boolean outside = anyCase;
        if (next('?')) {
            anyCase |= regex.charAt(at) == 'i';
            int colon = regex.indexOf(':', at);
            int name = regex.indexOf('>', at);
            boolean named = regex.startsWith("P<", at) || regex.startsWith("<", at);
            at = (named ? name : colon) + 1;
        }
        List<Literal> needed = alternatives();
        anyCase = outside;
        at++;
        return needed;
    }

    private void skipClass() {
        at += regex.startsWith("^]", at) ? 2 : regex.startsWith("]", at) || regex.startsWith("^", at) ? 1 : 0;
        while (regex.charAt(at) != ']') {
            at += regex.charAt(at) == '\\' ? 2 : regex.startsWith("[:", at) ? regex.indexOf(":]", at) + 2 - at : 1;
        }
        at++;
    }

    private void escape(StringBuilder run) {
        char c = regex.charAt(at++);
        if (LITERAL_ESCAPES.indexOf(c) >= 0) {
            run.append(c);
        } else if ((c == 'p' || c == 'P') && next('{')) {
            at = regex.indexOf('}', at) + 1;
        } else if (c == 'p' || c == 'P') {
            at++;
        }
    }

    private boolean isOptional() {
        return at < regex.length()
                && ("?*".indexOf(regex.charAt(at)) >= 0 || regex.startsWith("{0", at) || regex.startsWith("{,", at));
    }

    private boolean skipQuantifier() {
        if (at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return false;
        }
        at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        next('?');
        return true;
    }

    private boolean next(char c) {
        if (at < regex.length() && regex.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}
