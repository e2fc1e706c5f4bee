package io.depeche.enrich.clean.pass;

import static io.depeche.enrich.clean.pass.Pieces.PROSE;
import static io.depeche.enrich.clean.pass.Pieces.shown;
import static io.depeche.enrich.clean.style.TestStyle.aStyle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.StyleRule.Kind;
import io.depeche.enrich.clean.style.StyleRule.Where;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLineTest {
    private static final LineRules RULES = new LineRules(
            aStyle().rule(Kind.SOURCE_LINE, Where.LINE, "From Reuters at .*").inUse(), true);

    @Test
    void shouldTakeTheLineBeforeTheSourceForTheHeadlineAndCutAllAbove() {
        // then
        assertThat(placed(false, "Home", "Markets", "River rises", "", "From Reuters at 8", PROSE))
                .containsExactly(
                        "[test.above] Home",
                        "[test.above] Markets",
                        "HEADLINE: River rises",
                        "LINE: ",
                        "[test.source-line] From Reuters at 8",
                        "LINE: " + PROSE);
    }

    @Test
    void shouldCutAllBelowWhereTheStoryIsAbove() {
        // then
        assertThat(placed(false, PROSE, PROSE, PROSE, "River rises", "From Reuters at 8", "Share", "Comment"))
                .containsExactly(
                        "LINE: " + PROSE,
                        "LINE: " + PROSE,
                        "LINE: " + PROSE,
                        "HEADLINE: River rises",
                        "[test.source-line] From Reuters at 8",
                        "[test.below] Share",
                        "[test.below] Comment");
    }

    @Test
    void shouldCutTheTitleWhereTheHeadlineIsKnown() {
        // then
        assertThat(placed(true, "River rises", "From Reuters at 8", PROSE))
                .contains("[test.headline] River rises")
                .noneMatch(text -> text.startsWith("HEADLINE"));
    }

    @Test
    void shouldLeaveATextWithoutSourceOrWithoutTitleAsItIs() {
        // then
        assertThat(placed(false, "River rises", PROSE)).containsExactly("LINE: River rises", "LINE: " + PROSE);
        assertThat(placed(false, "From Reuters at 8", PROSE))
                .containsExactly("[test.source-line] From Reuters at 8", "LINE: " + PROSE);
    }

    @Test
    void shouldNotTakeAParagraphForATitle() {
        // given
        String paragraph = PROSE + " " + PROSE + " " + PROSE;

        // then
        assertThat(placed(false, "Home", paragraph, "From Reuters at 8"))
                .containsExactly("LINE: Home", "LINE: " + paragraph, "[test.source-line] From Reuters at 8");
    }

    private static List<String> placed(boolean headlineKnown, String... lines) {
        List<Piece> ruled = RULES.apply(Pieces.lines(lines));
        return shown(SourceLine.apply(ruled, headlineKnown));
    }
}
