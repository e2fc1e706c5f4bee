package io.depeche.enrich.clean.style;

import java.util.List;
import java.util.Optional;

/** How one item is written: the styles that apply to it, in the order in which they are tried. */
public record StylesInUse(List<HouseStyle> styles, PersonNames names) {
    public StylesInUse {
        styles = List.copyOf(styles);
    }

    /** The first match in the order of styles and, within a style, of rules; none when that rule says to keep. */
    public Optional<RuleMatch> first(StyleRule.Where where, String text) {
        return styles.stream()
                .flatMap(style -> style.first(where, text).stream())
                .findFirst()
                .filter(match -> match.rule().kind() != StyleRule.Kind.KEEP);
    }
}
