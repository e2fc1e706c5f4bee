package io.depeche.enrich.clean.style;

import static io.depeche.enrich.clean.style.TestStyle.aStyle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.style.StyleRule.Kind;
import io.depeche.enrich.clean.style.StyleRule.Where;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleRuleTest {
    @ParameterizedTest
    @CsvSource({
        "LINE, - 30 -, true",
        "LINE, - 30 - ends, false",
        "LINE, ends - 30 -, false",
        "START, - 30 - ends, true",
        "START, ends - 30 -, false",
        "HEADLINE, - 30 - ends, true",
        "END, ends - 30 -, true",
        "END, - 30 - ends, false",
        "END, - 30 -, true"
    })
    void shouldBeTriedWhereItBelongs(Where where, String text, boolean fits) {
        // then
        assertThat(match(where, "- 30 -", text)).matches(match -> match.isPresent() == fits);
    }

    @Test
    void shouldSayWhereTheCutStands() {
        // given
        String text = "It ended. (Editing by Tom)";

        // when
        RuleMatch match =
                match(Where.END, "\\(Editing by (?P<names>\\w+)\\)", text).orElseThrow();

        // then
        assertThat(text.substring(match.start(), match.end()))
                .isEqualTo(match.text())
                .isEqualTo("(Editing by Tom)");
        assertThat(match.groups()).isEqualTo(Map.of("names", "Tom"));
    }

    @Test
    void shouldCutOnlyTheGroupThatNarrowsIt() {
        // when
        RuleMatch match = match(Where.START, "(?P<cut>HEAD: )River(?P<none>x)?", "HEAD: River rises")
                .orElseThrow();

        // then
        assertThat(match.text()).isEqualTo("HEAD: ");
        assertThat(match.start()).isZero();
        assertThat(match.end()).isEqualTo(6);
        assertThat(match.groups()).doesNotContainKey("none");
    }

    @Test
    void shouldNotFitWhereItWouldCutNothing() {
        // then
        assertThat(match(Where.START, "x*", "River")).isEmpty();
        assertThat(match(Where.END, "x*", "River")).isEmpty();
    }

    @Test
    void shouldFindAnEndingHoweverLongTheTextBeforeIt() {
        // given
        String text = "It rained. ".repeat(1_000) + "- 30 -";

        // when
        RuleMatch match = match(Where.END, "- 30 -", text).orElseThrow();

        // then
        assertThat(match.start()).isEqualTo(11_000);
        assertThat(match.end()).isEqualTo(text.length());
    }

    @Test
    void shouldNotTakeAVeryLongTextForALineOfFurniture() {
        // then
        assertThat(match(Where.LINE, "a+", "a".repeat(4_000))).isPresent();
        assertThat(match(Where.LINE, "a+", "a".repeat(4_001))).isEmpty();
    }

    @Test
    void shouldTryTheRulesInTheirOrderAndStopAtOneThatKeeps() {
        // given
        StylesInUse styles = aStyle().rule(Kind.KEEP, Where.LINE, "REUTERS SAYS.*")
                .rule(Kind.FURNITURE, Where.LINE, "REUTERS.*")
                .rule(Kind.ADVISORY, Where.LINE, ".*")
                .inUse();

        // then
        assertThat(styles.first(Where.LINE, "REUTERS SAYS so")).isEmpty();
        assertThat(styles.first(Where.LINE, "REUTERS 1"))
                .map(match -> match.rule().kind())
                .contains(Kind.FURNITURE);
        assertThat(styles.first(Where.LINE, "River"))
                .map(match -> match.rule().kind())
                .contains(Kind.ADVISORY);
        assertThat(styles.first(Where.START, "River")).isEmpty();
    }

    private static Optional<RuleMatch> match(Where where, String regex, String text) {
        return aStyle().rule(Kind.FURNITURE, where, regex).inUse().first(where, text);
    }
}
