package io.depeche.enrich.clean.style;

import io.depeche.enrich.clean.style.StyleFile.Example;
import io.depeche.enrich.clean.style.StyleFile.RuleEntry;
import io.depeche.enrich.text.RuleText;
import io.depeche.model.Article.Contributor;
import io.depeche.words.Words;
import io.depeche.words.example.Checked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the worked examples of house styles. */
public final class StyleExamples {
    private static final List<String> ROLES = List.of("reporting", "writing", "translation", "editing");

    private final HouseStyles styles;
    private final Lifter lifter;

    StyleExamples(HouseStyles styles) {
        this.styles = styles;
        this.lifter = styles.lifter();
    }

    /**
     * Reads the styles of a directory and, if all can be used, runs their examples.
     *
     * @param words that names in bylines and credits are read by
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Checked check(Words words, Path directory) {
        StyleLoader loader = new StyleLoader(words, Optional.of(directory));
        List<String> unusable = loader.faults();
        if (!unusable.isEmpty()) {
            return new Checked(unusable.size(), 0, unusable);
        }
        StyleExamples examples = new StyleExamples(loader.load());
        return loader.userFiles().stream().map(examples::run).reduce(Checked.NOTHING, Checked::and);
    }

    /** Runs the examples of one of these styles. */
    Checked run(StyleLoader.NamedFile file) {
        List<String> faults = new ArrayList<>();
        Iterator<Integer> lines = file.exampleLines().iterator();
        for (RuleEntry entry : Objects.requireNonNullElse(file.file().rules(), List.<RuleEntry>of())) {
            for (Example example : Objects.requireNonNullElse(entry.examples(), List.<Example>of())) {
                String at = file.name() + ":" + lines.next() + ": ";
                faults(file.file().id() + "." + entry.rule(), example).forEach(fault -> faults.add(at + fault));
            }
        }
        return new Checked(1, file.exampleLines().size(), faults);
    }

    private List<String> faults(String ruleName, Example example) {
        if (example.in() == null) {
            return List.of("an example needs a text: in");
        }
        for (HouseStyle style : styles.all()) {
            for (StyleRule rule : style.rules()) {
                if (rule.name().equals(ruleName)) {
                    return faults(style, rule, example);
                }
            }
        }
        return List.of("the rule " + ruleName + " is not in use: another file has the same id");
    }

    private List<String> faults(HouseStyle style, StyleRule rule, Example example) {
        Optional<RuleMatch> first = style.first(rule.where(), new RuleText(example.in()));
        Optional<RuleMatch> match = first.filter(m -> m.rule().equals(rule));
        String instead =
                first.isPresent() && match.isEmpty() ? " (" + first.get().rule().name() + " matches first)" : "";
        Map<String, String> lifts = match.map(m -> shown(lifter.lift(m))).orElse(Map.of());
        return Stream.of(
                        fault("removes", match.map(RuleMatch::text), Optional.ofNullable(example.removes()))
                                .map(fault -> fault + instead),
                        fault(
                                "lifts",
                                Optional.of(lifts),
                                Optional.of(new TreeMap<>(Objects.requireNonNullElse(example.lifts(), Map.of())))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> fault(String field, Optional<?> is, Optional<?> expected) {
        return is.equals(expected)
                ? Optional.empty()
                : Optional.of(field + " is " + written(is) + ", but the example says " + written(expected));
    }

    private static String written(Optional<?> value) {
        return value.<String>map(v -> v instanceof String text ? "'" + text + "'" : v.toString())
                .orElse("nothing");
    }

    private static Map<String, String> shown(Lifted lifted) {
        Map<String, String> shown = new TreeMap<>();
        put(shown, "authors", lifted.authors().stream());
        ROLES.forEach(role -> put(
                shown,
                role,
                lifted.contributors().stream()
                        .filter(contributor -> contributor.role().equals(role))
                        .map(Contributor::name)));
        put(
                shown,
                "place",
                Stream.ofNullable(lifted.dateline()).flatMap(dateline -> Stream.ofNullable(dateline.place())));
        put(shown, "provider", Stream.ofNullable(lifted.provider()));
        put(shown, "time", Stream.ofNullable(lifted.time()).map(Object::toString));
        put(shown, "note", Stream.ofNullable(lifted.note()));
        put(shown, "tag", Stream.ofNullable(lifted.tag()));
        return shown;
    }

    private static void put(Map<String, String> shown, String key, Stream<String> values) {
        String joined = String.join("; ", values.toList());
        if (!joined.isEmpty()) {
            shown.put(key, joined);
        }
    }
}
