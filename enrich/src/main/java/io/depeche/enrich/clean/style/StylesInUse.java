package io.depeche.enrich.clean.style;

import java.util.List;
import java.util.Optional;

/** The styles that apply to one item, in the order in which they are tried. */
public record StylesInUse(List<HouseStyle> styles, PersonNames names) {
    public StylesInUse {
        styles = List.copyOf(styles);
    }

    /** The first match in the order of styles and, within a style, of rules; empty when that rule is a {@code KEEP}. */
    public Optional<RuleMatch> first(StyleRule.Where where, String text) {
        RuleText tried = new RuleText(text);
        for (HouseStyle style : styles) {
            Optional<RuleMatch> match = style.first(where, tried);
            if (match.isPresent()) {
                return match.filter(found -> found.rule().kind() != StyleRule.Kind.KEEP);
            }
        }
        return Optional.empty();
    }
}
