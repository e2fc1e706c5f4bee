package io.depeche.enrich.clean.style;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A match of a rule in a text.
 *
 * @param start of the part to cut
 * @param end of it, exclusive
 * @param text the part to cut
 * @param groups the rule's named groups; a group that did not match is absent
 */
public record RuleMatch(HouseStyle style, StyleRule rule, int start, int end, String text, Map<String, String> groups) {
    public RuleMatch {
        groups = Map.copyOf(groups);
    }

    @Nullable
    String group(String name) {
        return groups.get(name);
    }
}
