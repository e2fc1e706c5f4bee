package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredLiteralsTest {
    private static final Words WORDS = Words.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    (?:By|Von) \\p{Lu}+              → By,Von
                    Lire la suite\\.{0,3}            → Lire la suite
                    \\(Reporting by [^()]{3,300}\\)   → (Reporting by
                    colou?r                         → colo
                    ab+c                            → ab
                    [a-z]+ ENDS?                    → ' END'
                    (?P<n>x{2})?yz                  → yz
                    """)
    void shouldReadWhatEveryFittingTextHolds(String regex, String literals) {
        // then
        assertThat(String.join(",", RequiredLiterals.of(regex)).strip()).isEqualTo(literals.strip());
    }

    @Test
    void shouldSayNothingWhereNothingIsKnown() {
        // then
        assertThat(RequiredLiterals.of("[a-z]+|abc")).isEmpty();
        assertThat(RequiredLiterals.of("(?i:ends)")).isEmpty();
        assertThat(RequiredLiterals.of("\\d{2}")).isEmpty();
        assertThat(RequiredLiterals.of("(?s)END")).isEmpty();
        assertThat(RequiredLiterals.of("(?s)x|y:z")).isEmpty();
        assertThat(RequiredLiterals.of("(?si:ends)")).isEmpty();
        assertThat(RequiredLiterals.of("a{b")).isEmpty();
        assertThat(RequiredLiterals.of("x\uD83D\uDE00?")).isEmpty();
        assertThat(RequiredLiterals.of("\\012")).isEmpty();
        assertThat(RequiredLiterals.of("\\Qa+\\E")).isEmpty();
        assertThat(RequiredLiterals.of("\\p{Lu}{2,4} says")).containsExactly(" says");
    }

    /** The one promise: a rule that is not tried would not have fitted. */
    @Test
    void shouldNeverKeepARuleFromAMatch() {
        List<String> texts = texts();
        for (HouseStyle style : HouseStyles.load(WORDS, Optional.empty()).all()) {
            for (StyleRule rule : style.rules()) {
                Pattern pattern = rule.pattern();
                for (String text : texts) {
                    if (pattern.matcher(text).find() && !rule.needed().isEmpty()) {
                        assertThat(rule.needed())
                                .as(rule.name() + " on " + text)
                                .anyMatch(text::contains);
                    }
                }
            }
        }
    }

    /** The examples of all rules, whole and cut and joined at random. */
    private static List<String> texts() {
        List<String> examples = new ArrayList<>();
        new StyleLoader(WORDS, Optional.empty())
                .shippedFiles()
                .forEach(file -> file.file().rules().forEach(rule -> {
                    if (rule.examples() != null) {
                        rule.examples().forEach(example -> examples.add(example.in()));
                    }
                }));
        Random random = new Random(11);
        List<String> texts = new ArrayList<>(examples);
        for (int i = 0; i < 3_000; i++) {
            String one = examples.get(random.nextInt(examples.size()));
            String other = examples.get(random.nextInt(examples.size()));
            texts.add(one.substring(random.nextInt(one.length())) + other.substring(0, random.nextInt(other.length())));
        }
        return texts;
    }
}
