package io.depeche.enrich.clean.style;

import io.depeche.enrich.clean.text.WrittenLanguage;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The house styles of agencies: bylines, datelines, credits, headline tags and furniture, all read from data files.
 * {@code styles/README.md} next to the built-in files explains their vocabulary.
 *
 * <p>Styles are tried in the order of their ids, those that always apply last; within a style, rules are tried in
 * the order of the file. The first matching rule wins, so a special rule comes before a general one.
 */
public final class HouseStyles {
    private final List<HouseStyle> styles;
    private final PersonNames names;
    private final WrittenTime times;
    private final Lifter lifter;
    private final Marks marks;
    private final WrittenLanguage languages;

    HouseStyles(List<HouseStyle> styles, PersonNames names, WrittenTime times, WrittenLanguage languages) {
        this.styles = List.copyOf(styles);
        this.names = names;
        this.languages = languages;
        this.marks = new Marks(styles.stream()
                .flatMap(style -> style.recognition().contains().stream())
                .toList());
        this.times = times;
        this.lifter = new Lifter(names, times);
    }

    /**
     * Reads the built-in styles and the user's own.
     *
     * @param words that names in bylines and credits are read by
     * @param directoryOfUserFiles directory of {@code *.yaml} files; one with the id of a built-in style replaces
     *     it, one with {@code extends} puts its rules before those of another style, any other is a new style
     * @throws IllegalArgumentException naming the file and the rule that can't be used
     */
    public static HouseStyles load(Words words, Optional<Path> directoryOfUserFiles) {
        return new StyleLoader(words, directoryOfUserFiles).load();
    }

    /**
     * The source of a rule: file and line, such as {@code styles/portal-fr.yaml:25}, or the table for the name of a
     * page element; empty for a rule in code.
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
        Set<String> held = marks.in(text);
        String start = text.stripLeading();
        List<HouseStyle> fitting = styles.stream()
                .filter(style -> style.recognition().fits(item, start, held))
                .toList();
        boolean asksForLanguage = fitting.stream()
                .anyMatch(style -> !style.recognition().languages().isEmpty());
        Optional<String> language = asksForLanguage ? languages.of(start) : Optional.empty();
        return new StylesInUse(
                fitting.stream()
                        .filter(style -> style.recognition().isIn(language))
                        .toList(),
                names);
    }

    /** The time on a page as people write it, in the time zone in which sites of its language mostly print times. */
    public Optional<Instant> time(String written, @Nullable String language) {
        String primary = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        ZoneId zone = styles.stream()
                .filter(style -> style.recognition().languages().contains(primary))
                .flatMap(style -> Stream.ofNullable(style.zone()))
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return times.in(written, zone, language).map(WrittenTime.Reading::instant);
    }

    /** Compiles all patterns, so that none has to wait for it; otherwise each is compiled when it is first needed. */
    public void compile() {
        styles.stream().flatMap(style -> style.rules().stream()).forEach(rule -> rule.pattern()
                .compile());
    }

    /** All styles, in the order in which they are tried. */
    List<HouseStyle> all() {
        return styles;
    }

    public PersonNames names() {
        return names;
    }

    /** Reads the facts in the matches of their rules. */
    public Lifter lifter() {
        return lifter;
    }
}
