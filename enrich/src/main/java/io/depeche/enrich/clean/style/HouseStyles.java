package io.depeche.enrich.clean.style;

import io.depeche.model.WireItem;
import io.depeche.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the agencies of the world write: bylines, datelines, credits, headline tags and furniture, all read from data
 * files. {@code styles/README.md} beside the shipped files explains their vocabulary.
 *
 * <p>Styles are tried in the order of their ids, those that are recognised always last; within a style rules are tried
 * in the order of the file. The first rule that fits wins, so a special rule stands before a general one.
 */
public final class HouseStyles {
    private final List<HouseStyle> styles;
    private final PersonNames names;

    HouseStyles(List<HouseStyle> styles, PersonNames names) {
        this.styles = List.copyOf(styles);
        this.names = names;
    }

    /**
     * Reads the shipped styles and the user's own.
     *
     * @param words that names in bylines and credits are read by
     * @param directoryOfUserFiles holds {@code *.yaml} files; one with the id of a shipped style replaces it, one with
     *     {@code extends} puts its rules before those of another style, any other is a new style
     * @throws IllegalArgumentException naming the file and the rule that can't be used
     */
    public static HouseStyles load(Words words, Optional<Path> directoryOfUserFiles) {
        return new StyleLoader(words, directoryOfUserFiles).load();
    }

    /**
     * Where the rule stands that took something out: the file and the line, such as {@code styles/portal-fr.yaml:25};
     * the table for a name of an element of a web page; empty for a rule that is no data.
     */
    public Optional<String> sourceOf(String rule) {
        if (rule.startsWith("page.named-")) {
            return Optional.of("words/any/page-names.tsv");
        }
        return styles.stream()
                .flatMap(style -> style.rules().stream())
                .filter(known -> known.name().equals(rule))
                .map(StyleRule::source)
                .findFirst();
    }

    /** The styles that apply to an item with this text. */
    public StylesInUse of(WireItem item, String text) {
        return new StylesInUse(
                styles.stream()
                        .filter(style -> style.recognition().fits(item, text))
                        .toList(),
                names);
    }

    /** All styles, in the order in which they are tried. */
    List<HouseStyle> all() {
        return styles;
    }

    public PersonNames names() {
        return names;
    }
}
