package io.depeche.enrich.clean.style;

import io.depeche.enrich.text.RuleText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The styles that apply to one item, in the order in which they are tried. It remembers what it found, because several passes
 * look at the same paragraphs; one thread uses it, for one item.
 */
public final class StylesInUse {
    private final List<HouseStyle> styles;
    private final PersonNames names;
    private final Map<StyleRule.Where, Map<String, Optional<RuleMatch>>> found = new EnumMap<>(StyleRule.Where.class);
    private final Map<String, RuleText> texts = new HashMap<>();

    /** These styles, with what tells people's names apart. */
    public StylesInUse(List<HouseStyle> styles, PersonNames names) {
        this.styles = List.copyOf(styles);
        this.names = names;
    }

    /** The styles in the order in which they are tried. */
    public List<HouseStyle> styles() {
        return styles;
    }

    /** What tells people's names apart. */
    public PersonNames names() {
        return names;
    }

    /** The first match in the order of styles and, within a style, of rules; empty when that rule is a {@code KEEP}. */
    public Optional<RuleMatch> first(StyleRule.Where where, String text) {
        return found.computeIfAbsent(where, place -> new HashMap<>())
                .computeIfAbsent(text, looked -> search(where, looked));
    }

    private Optional<RuleMatch> search(StyleRule.Where where, String text) {
        RuleText tried = texts.computeIfAbsent(text, RuleText::new);
        for (HouseStyle style : styles) {
            Optional<RuleMatch> match = style.first(where, tried);
            if (match.isPresent()) {
                return match.filter(one -> one.rule().kind() != StyleRule.Kind.KEEP);
            }
        }
        return Optional.empty();
    }
}
