package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.enrich.clean.style.RulePattern.Extent;
import io.depeche.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePatternTest {
    /** The one promise: which of the two engines decides does not matter. */
    @Test
    void shouldMatchAllRulesAsRe2Does() {
        // given
        List<String> texts = ExampleTexts.joined(200);

        for (HouseStyle style :
                HouseStyles.load(Words.shipped(), Optional.empty()).all()) {
            for (StyleRule rule : style.rules()) {
                Extent extent =
                        switch (rule.where()) {
                            case LINE, BESIDE -> Extent.WHOLE;
                            case START, HEADLINE -> Extent.START;
                            case END -> Extent.END;
                        };
                for (String text : texts) {
                    // when
                    RulePattern.Found found = rule.pattern().in(text, extent);

                    // then
                    assertThat(found)
                            .as(rule.name() + " on " + text)
                            .isEqualTo(rule.pattern().exactly(text, extent));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    a.b$                       → a[^\\n]b\\z
                    (?P<tag>[A-Z]+)(?i:x|y)    → (?<tag>[A-Z]+)(?iu:x|y)
                    by\\b                      → by(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))
                    \\s[\\s,]                  → [\\t\\n\\f\\r ][\\t\\n\\f\\r ,]
                    [-[]x[a&&b][]a]            → [-\\[]x[a\\&\\&b][\\]a]
                    \\((?:a|b){1,9}\\)*        → \\((?:a|b){1,9}\\)*
                    """)
    void shouldWriteAPatternForTheJdk(String regex, String translated) {
        // when / then
        assertThat(JdkSyntax.of(regex))
                .hasValueSatisfying(pattern -> assertThat(pattern.pattern()).isEqualTo(translated));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?s:.)", "(?:ab)*", "(?:ab){3,}", "(?:ab){1,300}", "\\p{Han}", "[[:alpha:]]", "[\\S]", "\\Q.\\E"
            })
    void shouldLeaveToRe2WhatTheJdkReadsOtherwise(String regex) {
        // when / then
        assertThat(JdkSyntax.of(regex)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    ab|c(?:de){2,3}?x?           → 8
                    ^(?i:by) (?P<n>\\p{Lu}{1,9})$ → 21
                    [^]x\\]]\\b.                 → 4
                    (?i)ends\\.                   → 6
                    😀{3}                         → 6
                    a*                           → none
                    (?:a+b)?                     → none
                    a{2,}                        → none
                    """)
    void shouldTellHowLongAMatchCanBe(String regex, String longest) {
        // when / then
        assertThat(LongestMatch.of(regex))
                .isEqualTo(longest.equals("none") ? LongestMatch.UNBOUNDED : Integer.parseInt(longest));
    }

    @Test
    void shouldFindAMatchAtTheEndAsIfItHadReadTheWholeText() {
        // given
        RulePattern atEnd = RulePattern.of("(?:\\bEFE)$");
        RulePattern alone = RulePattern.of("(?:^EFE)$");

        // when / then
        assertThat(atEnd.in("Llueve EFE", Extent.END)).isNotNull();
        assertThat(atEnd.in("LlueveEFE", Extent.END)).isNull();
        assertThat(alone.in("EFE", Extent.END)).isNotNull();
        assertThat(alone.in("Llueve EFE", Extent.END)).isNull();
    }

    @Test
    void shouldDecideWhatTheJdkWouldTryForYears() {
        // given
        RulePattern pattern = RulePattern.of("(?:a{1,9}){1,60}b");
        String text = "a".repeat(400);

        // when / then
        assertThat(pattern.in(text, Extent.WHOLE)).isNull();
        assertThat(pattern.in(text + "b", Extent.WHOLE)).isNotNull();
        assertThatThrownBy(() -> JdkSyntax.of("(?:a{1,9}){1,60}b")
                        .orElseThrow()
                        .matcher(new BoundedText(text))
                        .matches())
                .isInstanceOf(BoundedText.Spent.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    NNNN|[-=*_]{4,}              → *-=N_
                    (?i:by) (?P<names>\\p{Lu}+)  → Bb
                    \\(?(?:This|That)            → (T
                    (?:^EFE)$                    → E
                    (?:ab)*                      → all
                    """)
    void shouldTellWithWhatAMatchMayBegin(String regex, String characters) {
        // given
        RulePattern pattern = RulePattern.of(regex);

        // when
        String possible = IntStream.range(0, 0x80)
                .mapToObj(c -> String.valueOf((char) c))
                .filter(pattern::mayBegin)
                .collect(Collectors.joining());

        // then
        assertThat(possible.length() == 0x80 ? "all" : possible).isEqualTo(characters);
        assertThat(pattern.mayBegin("é")).isTrue();
    }
}
