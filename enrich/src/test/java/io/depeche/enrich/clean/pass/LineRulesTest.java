package io.depeche.enrich.clean.pass;

import static io.depeche.enrich.clean.pass.Pieces.lines;
import static io.depeche.enrich.clean.pass.Pieces.shown;
import static io.depeche.enrich.clean.style.TestStyle.aStyle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.StyleRule.Kind;
import io.depeche.enrich.clean.style.StyleRule.Where;
import io.depeche.enrich.clean.style.StylesInUse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineRulesTest {
    private static final StylesInUse STYLES = aStyle().rule(Kind.KEEP, Where.LINE, "REUTERS SAYS .*")
            .rule(Kind.FURNITURE, Where.LINE, "REUTERS .*")
            .rule(Kind.HEADLINE, Where.LINE, "(?P<cut>HEAD:).+")
            .rule(Kind.END_OF_STORY, Where.LINE, "ENDS")
            .rule(Kind.SIGNATURE, Where.LINE, "--")
            .inUse();

    @Test
    void shouldCutALineThatIsFurnitureAsAWhole() {
        // then
        assertThat(ruled("REUTERS 1234", "The river rose.", "  REUTERS 5"))
                .containsExactly(
                        "[test.furniture] REUTERS 1234", "LINE: The river rose.", "[test.furniture] REUTERS 5");
    }

    @Test
    void shouldKeepALineOfWhichOnlyAPartIsFurniture() {
        // then
        assertThat(ruled("He said REUTERS 1234")).containsExactly("LINE: He said REUTERS 1234");
    }

    @Test
    void shouldKeepWhatAnEarlierRuleSaysToKeep() {
        // then
        assertThat(ruled("REUTERS SAYS so")).containsExactly("LINE: REUTERS SAYS so");
    }

    @Test
    void shouldCutAllThatFollowsTheEndOfTheStory() {
        // then
        assertThat(ruled("The river rose.", "ENDS", "", "Next: more rain", "REUTERS 1"))
                .containsExactly(
                        "LINE: The river rose.",
                        "[test.end-of-story] ENDS",
                        "LINE: ",
                        "[test.end-of-story] Next: more rain",
                        "[test.furniture] REUTERS 1");
    }

    @Test
    void shouldCutASignatureButNotTheRestOfAStory() {
        // then
        assertThat(ruled("The river rose.", "--", "Ann, desk"))
                .containsExactly("LINE: The river rose.", "[test.signature] --", "[test.signature] Ann, desk");
        assertThat(ruled("Rain.", "--", "The river rose in the night."))
                .containsExactly("LINE: Rain.", "[test.signature] --", "LINE: The river rose in the night.");
    }

    @Test
    void shouldNotTakeAnEndBeforeAnyTextForTheEnd() {
        // then
        assertThat(ruled("REUTERS 1", "ENDS", "The river rose."))
                .containsExactly("[test.furniture] REUTERS 1", "LINE: ENDS", "LINE: The river rose.");
    }

    @Test
    void shouldTakeWhatFollowsItsMarkForTheHeadlineOnce() {
        // then
        assertThat(ruled("HEAD: River rises", "HEAD: Rain falls", "The river rose."))
                .containsExactly(
                        "[test.headline] HEAD:",
                        "HEADLINE: River rises",
                        "[test.headline] HEAD:",
                        "[test.headline] Rain falls",
                        "LINE: The river rose.");
    }

    @Test
    void shouldCutAMarkedHeadlineWhereOneIsKnown() {
        // when
        List<Piece> ruled = new LineRules(STYLES, true).apply(lines("HEAD: River rises"));

        // then
        assertThat(shown(ruled)).containsExactly("[test.headline] HEAD:", "[test.headline] River rises");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldLoseDoubleAndMoveNoLetter(long seed) {
        // given
        List<Piece> pieces = lines(Pieces.random(
                seed, 12, List.of("REUTERS 1", "HEAD: a b", "ENDS", "", "The river.", "REUTERS SAYS x", "  HEAD:  c")));

        // when
        List<Piece> ruled = new LineRules(STYLES, false).apply(pieces);

        // then
        assertThat(Pieces.letters(ruled)).isEqualTo(Pieces.letters(pieces));
        assertThat(ruled)
                .filteredOn(piece -> piece.state() == Piece.State.HEADLINE)
                .hasSizeLessThan(2);
    }

    private static List<String> ruled(String... lines) {
        return shown(new LineRules(STYLES, false).apply(lines(lines)));
    }
}
