package io.depeche.enrich.clean.pass;

import static io.depeche.enrich.clean.pass.Pieces.letters;
import static io.depeche.enrich.clean.pass.Pieces.lines;
import static io.depeche.enrich.clean.pass.Pieces.paragraph;
import static io.depeche.enrich.clean.pass.Pieces.shown;
import static io.depeche.enrich.clean.style.TestStyle.aStyle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.StyleRule.Kind;
import io.depeche.enrich.clean.style.StyleRule.Where;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwrapTest {
    private static final Unwrap UNWRAP =
            new Unwrap(aStyle().rule(Kind.BYLINE, Where.START, "By [A-Z][a-z]+ [A-Z][a-z]+")
                    .inUse());
    private static final List<String> LINES = List.of(
            "",
            " ",
            "\t",
            "The river rose in the night and it stood above the mark that",
            "was set in the spring.",
            "   Rain fell for a week without an end and many people had",
            "* left their homes",
            "Thales\t142.30\t+1",
            "Airbus   151.12   -2",
            "By Ana Diaz",
            "said Müller, 5, of 日本,",
            "A title",
            "end. “It rained,” he said:");

    @ParameterizedTest
    @ValueSource(ints = {50, 60, 72, 90})
    void shouldJoinALongParagraphAtWhateverWidthItWasWrapped(int width) {
        // given
        String[] wrapped = WrapWidthTest.wrapped(WrapWidthTest.STORY, width).toArray(String[]::new);

        // then
        assertThat(unwrapped(lines(wrapped))).containsExactly(WrapWidthTest.STORY);
    }

    @Test
    void shouldKeepEachLineAParagraphWhereNothingWasWrapped() {
        // then
        assertThat(unwrapped(lines("The river rose.", "It fell.", "It rained.")))
                .containsExactly("The river rose.", "It fell.", "It rained.");
    }

    @Test
    void shouldPartParagraphsAtAnEmptyLine() {
        // then
        assertThat(unwrapped(lines("the river rose", "", " ", "and fell")))
                .containsExactly("the river rose", "and fell");
    }

    @Test
    void shouldMakeOneTableOfRowsThatFollowEachOther() {
        // then
        assertThat(unwrapped(lines("Prices:", "Thales\t142.30", "Airbus\t151.12", "The shares rose.")))
                .containsExactly("Prices:", "TABLE: Thales\t142.30\nAirbus\t151.12", "The shares rose.");
    }

    @Test
    void shouldCallALineWithABulletAnItem() {
        // then
        assertThat(unwrapped(lines("* one", "* two"))).containsExactly("LIST_ITEM: * one", "LIST_ITEM: * two");
    }

    @Test
    void shouldNotJoinABylineWithItsNeighbours() {
        // given
        List<String> text =
                new ArrayList<>(List.of("the river rises in the night and stands above the mark", "By Ana Diaz"));
        text.addAll(WrapWidthTest.wrapped(WrapWidthTest.STORY, 60));

        // then
        assertThat(unwrapped(lines(text.toArray(String[]::new))))
                .containsExactly(
                        "the river rises in the night and stands above the mark", "By Ana Diaz", WrapWidthTest.STORY);
    }

    @Test
    void shouldLeaveBlocksAsTheyAreAndNotJoinLinesAcrossThem() {
        // given
        List<Piece> pieces = new ArrayList<>(lines("the river rose"));
        pieces.add(paragraph("a  block"));
        pieces.add(Piece.cut("rule", "a cut"));
        pieces.addAll(lines("and fell"));

        // then
        assertThat(unwrapped(pieces)).containsExactly("the river rose", "a  block", "[rule] a cut", "and fell");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldLoseDoubleAndMoveNoLetterAndLeaveNoLine(long seed) {
        // given
        List<Piece> pieces = lines(Pieces.random(seed, 60, LINES));

        // when
        List<Piece> joined = UNWRAP.apply(pieces);

        // then
        assertThat(letters(joined)).isEqualTo(letters(pieces));
        assertThat(joined).noneMatch(Piece::isLine).allMatch(Piece::isOpen);
        assertThat(UNWRAP.apply(joined)).isEqualTo(joined);
    }

    private static List<String> unwrapped(List<Piece> pieces) {
        return shown(UNWRAP.apply(pieces));
    }
}
