package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.depeche.enrich.clean.style.RulePattern.Extent;
import io.depeche.enrich.text.RequiredLiterals;
import io.depeche.enrich.text.RuleText;
import io.depeche.enrich.text.RuleText.Literal;
import io.depeche.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
                    (?i:Non PER|İ s)x*              → non per,i s
                    a(?i:(?:B|C)d)Ee                → Ee
                    \\(?(?:EFE|ANSA)\\)?           → EFE,ANSA
                    (?i)Mandatory KILL              → mandatory kill
                    (?:A(?i)BC|D)E                  → bc,d
                    """)
    void shouldReadWhatEveryFittingTextHolds(String regex, String literals) {
        // then
        assertThat(RequiredLiterals.of(regex).stream()
                        .map(Literal::text)
                        .collect(Collectors.joining(","))
                        .strip())
                .isEqualTo(literals.strip());
    }

    @Test
    void shouldSayNothingWhereNothingIsKnown() {
        // then
        assertThat(RequiredLiterals.of("[a-z]+|abc")).isEmpty();
        assertThat(RequiredLiterals.of("\\d{2}")).isEmpty();
        assertThat(RequiredLiterals.of("(?s)END")).isEmpty();
        assertThat(RequiredLiterals.of("\\\\(?s)END")).isEmpty();
        assertThat(RequiredLiterals.of("(?s)x|y:z")).isEmpty();
        assertThat(RequiredLiterals.of("(?si:ends)")).isEmpty();
        assertThat(RequiredLiterals.of("a{b")).isEmpty();
        assertThat(RequiredLiterals.of("x\uD83D\uDE00?")).isEmpty();
        assertThat(RequiredLiterals.of("\\012")).isEmpty();
        assertThat(RequiredLiterals.of("\\Qa+\\E")).isEmpty();
        assertThat(RequiredLiterals.of("\\p{Lu}{2,4} says")).containsExactly(Literal.of(" says", false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    (?i:non per), NON PER x,    true
                    (?i:non per), Non Per x,    true
                    (?i:ſtraße),  STRAßE,       true
                    (?i:σκάς),    ΣΚΆΣ,         true
                    (?i:non per), non  per,     false
                    Non per,      non per,      false
                    """)
    void shouldLookForLettersOfAnyCaseWhereAPatternDoes(String regex, String text, boolean found) {
        // given
        RuleText tried = new RuleText(text);

        // then
        assertThat(RequiredLiterals.of(regex)).allMatch(literal -> tried.contains(literal) == found);
        assertThat(Pattern.compile(regex).matcher(text).find()).isEqualTo(found);
    }

    /** The one promise: a rule that is not tried would not have fitted. */
    @Test
    void shouldNeverKeepARuleFromAMatch() {
        List<String> texts = ExampleTexts.joined(3_000);
        for (HouseStyle style : HouseStyles.load(WORDS, Optional.empty()).all()) {
            for (StyleRule rule : style.rules()) {
                for (String text : texts) {
                    RuleText tried = new RuleText(text);
                    if (!rule.needed().isEmpty() && rule.pattern().exactly(text, Extent.END) != null) {
                        assertThat(rule.needed())
                                .as(rule.name() + " on " + text)
                                .anyMatch(tried::contains);
                    }
                }
            }
        }
    }
}
