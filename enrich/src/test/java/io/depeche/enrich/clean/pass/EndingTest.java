package io.depeche.enrich.clean.pass;

import static io.depeche.enrich.clean.pass.Pieces.paragraphs;
import static io.depeche.enrich.clean.pass.Pieces.shown;
import static io.depeche.enrich.clean.style.TestStyle.aStyle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.StyleRule.Kind;
import io.depeche.enrich.clean.style.StyleRule.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingTest {
    private static final Ending ENDING =
            new Ending(aStyle().rule(Kind.CREDIT, Where.END, "\\((?:Reporting|Editing) by [^()]*\\)")
                    .rule(Kind.FURNITURE, Where.END, "(?:^|\\s)- 30 -(?P<rest>\\s*)")
                    .inUse());

    @Test
    void shouldCutACreditFromTheEndOfAParagraph() {
        // then
        assertThat(ended("It rained.", "It ended. (Editing by Tom Reed)"))
                .containsExactly("It rained.", "It ended.", "[test.credit] (Editing by Tom Reed)");
    }

    @Test
    void shouldCutOneAfterTheOtherUntilNoneIsLeft() {
        // then
        assertThat(ended("It ended. (Reporting by Ana Diaz) (Editing by Tom Reed)", "- 30 -"))
                .containsExactly(
                        "It ended.",
                        "[test.credit] (Reporting by Ana Diaz)",
                        "[test.credit] (Editing by Tom Reed)",
                        "[test.furniture] - 30 -");
    }

    @Test
    void shouldNotCutWithinAParagraph() {
        // then
        assertThat(ended("(Reporting by Ana Diaz) It ended.")).containsExactly("(Reporting by Ana Diaz) It ended.");
    }

    @Test
    void shouldLookAtTheLastFourParagraphsOnly() {
        // given
        List<String> story = new ArrayList<>(List.of("First. (Editing by Ana Diaz)", "Second. (Editing by Tom Reed)"));
        story.addAll(Collections.nCopies(3, "It rained."));

        // then
        assertThat(ended(story.toArray(String[]::new)))
                .startsWith("First. (Editing by Ana Diaz)", "Second.", "[test.credit] (Editing by Tom Reed)")
                .hasSize(6);
    }

    @Test
    void shouldTakeNoNoticeOfWhatIsCutAlready() {
        // given
        List<Piece> pieces = new ArrayList<>(paragraphs("It ended. (Editing by Tom Reed)"));
        pieces.addAll(Collections.nCopies(9, Piece.cut("rule", "Share this (Editing by Ana Diaz)")));

        // then
        assertThat(shown(ENDING.apply(pieces)))
                .startsWith("It ended.", "[test.credit] (Editing by Tom Reed)")
                .contains("[rule] Share this (Editing by Ana Diaz)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldLoseDoubleAndMoveNoLetterAndFindNothingTheSecondTime(long seed) {
        // given
        List<Piece> pieces = paragraphs(Pieces.random(
                seed,
                8,
                List.of(
                        "It rained.",
                        "(Editing by Tom Reed)",
                        "It ended. (Reporting by Ana Diaz)",
                        "- 30 -",
                        "(Editing by A) (Editing by B)",
                        "It ended - 30 - ")));

        // when
        List<Piece> ended = ENDING.apply(pieces);

        // then
        assertThat(Pieces.letters(ended)).isEqualTo(Pieces.letters(pieces));
        assertThat(ENDING.apply(ended)).isEqualTo(ended);
    }

    private static List<String> ended(String... paragraphs) {
        return shown(ENDING.apply(paragraphs(paragraphs)));
    }
}
