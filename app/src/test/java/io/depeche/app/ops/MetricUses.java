package io.depeche.app.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metrics and labels that an expression of PromQL names. Enough for our own expressions: it does not parse the language, but
 * knows names before {@code (} as functions and the lists after {@code by} and the like as labels.
 */
record MetricUses(Set<String> metrics, Set<String> labels) {
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern MATCHERS = Pattern.compile("\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\w|\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "group_left", "group_right");

    static MetricUses of(String expression) {
        String rest = RANGE.matcher(STRING.matcher(expression).replaceAll("")).replaceAll("");
        Set<String> labels = new TreeSet<>();
        rest = without(GROUPING, rest, labels);
        rest = without(MATCHERS, rest, labels);
        Set<String> metrics = new TreeSet<>(names(rest));
        metrics.removeAll(WORDS);
        return new MetricUses(metrics, labels);
    }

    private static String without(Pattern lists, String text, Set<String> labels) {
        Matcher list = lists.matcher(text);
        list.results().forEach(found -> labels.addAll(names(found.group(1))));
        return list.replaceAll(" ");
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        NAME.matcher(text).results().forEach(name -> names.add(name.group()));
        return names;
    }
}
