package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.style.StyleFile.Example;
import io.depeche.enrich.clean.style.StyleFile.RuleEntry;
import io.depeche.model.Article.Contributor;
import io.depeche.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the shipped styles. */
class HouseStyleExamplesTest {
    private static final Words WORDS = Words.shipped();
    private static final HouseStyles STYLES = HouseStyles.load(WORDS, Optional.empty());

    static Stream<Arguments> examples() {
        return new StyleLoader(WORDS, Optional.empty())
                .files().values().stream().flatMap(file -> file.rules().stream()
                        .flatMap(rule -> rule.examples() == null
                                ? Stream.of(Arguments.of(file.id(), rule, null))
                                : rule.examples().stream().map(ex -> Arguments.of(file.id(), rule, ex))));
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @MethodSource("examples")
    void shouldDoWhatTheExamplesOfEveryRuleSay(String id, RuleEntry entry, Example example) {
        assertThat(example).as("every rule has examples").isNotNull();
        HouseStyle style = style(id);
        StyleRule rule = style.rules().stream()
                .filter(r -> r.name().equals(id + "." + entry.rule()))
                .findFirst()
                .orElseThrow();
        Optional<RuleMatch> match =
                style.first(rule.where(), example.in()).filter(m -> m.rule().equals(rule));

        assertThat(match.map(RuleMatch::text).orElse(null)).isEqualTo(example.removes());
        Map<String, String> lifts =
                match.map(m -> shown(new Lifter(STYLES.names()).lift(m))).orElse(Map.of());
        assertThat(lifts).isEqualTo(Objects.requireNonNullElse(example.lifts(), Map.of()));
    }

    private static HouseStyle style(String id) {
        return STYLES.all().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, String> shown(Lifted lifted) {
        Map<String, String> shown = new LinkedHashMap<>();
        put(shown, "authors", lifted.authors());
        for (String role : List.of("reporting", "writing", "translation", "editing")) {
            put(
                    shown,
                    role,
                    lifted.contributors().stream()
                            .filter(c -> c.role().equals(role))
                            .map(Contributor::name)
                            .toList());
        }
        put(
                shown,
                "place",
                Optional.ofNullable(lifted.dateline()).map(d -> d.place()).stream()
                        .toList());
        put(shown, "provider", Stream.ofNullable(lifted.provider()).toList());
        put(
                shown,
                "time",
                Stream.ofNullable(lifted.time()).map(Object::toString).toList());
        put(shown, "note", Stream.ofNullable(lifted.note()).toList());
        put(shown, "tag", Stream.ofNullable(lifted.tag()).toList());
        return shown;
    }

    private static void put(Map<String, String> shown, String key, List<String> values) {
        if (!values.isEmpty()) {
            shown.put(key, String.join("; ", values));
        }
    }
}
