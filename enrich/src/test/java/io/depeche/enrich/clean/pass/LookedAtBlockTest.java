package io.depeche.enrich.clean.pass;

import static io.depeche.enrich.clean.pass.Pieces.PROSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.pass.LookedAtBlock.Look;
import io.depeche.enrich.clean.read.Piece;
import io.depeche.model.Article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookedAtBlockTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The river rose in the night and it is now above the mark of last year. | PROSE
            “We wait for the end,” she said.          | SENTENCE
            It rained:                                | FRAGMENT
            River rises in the south                  | FRAGMENT
            Ana Díaz                                  | FRAGMENT
            Yes.                                      | FRAGMENT
            Thales 142,30                             | DATA
            12:30                                     | DATA
            Rivers › Lakes › Seas                     | DATA
            ana@example.org                           | DATA
            Call 0800 123 456 now.                    | DATA
            Share this article                        | FURNITURE
            newsletter                                | FURNITURE
            """)
    void shouldSeeWhatABlockLooksLike(String text, Look look) {
        // then
        assertThat(looked(text).look()).isEqualTo(look);
    }

    @Test
    void shouldTakeATableForData() {
        // given
        Piece table = Piece.block(Block.Kind.TABLE, PROSE);

        // then
        assertThat(Pieces.LOOKS.at(table, table.text()).look()).isEqualTo(Look.DATA);
    }

    @Test
    void shouldNotTakeAParagraphThatSpeaksOfFurnitureForFurniture() {
        // given
        LookedAtBlock block = looked(PROSE + " The editor of the newsletter had sent a video of it to his readers.");

        // then
        assertThat(block.look()).isEqualTo(Look.PROSE);
        assertThat(block.certain()).isFalse();
        assertThat(block.announces()).isEmpty();
    }

    @Test
    void shouldSayWhatFurnitureAnnouncesAndWhetherThatIsCertain() {
        // then
        assertThat(looked("Share this article").certain()).isTrue();
        assertThat(looked("Share this article").announces()).isEqualTo("share");
        assertThat(looked("newsletter").certain()).isFalse();
        assertThat(looked("newsletter").announces()).isEqualTo("newsletter");
    }

    @Test
    void shouldGiveProseAWorthThatGrowsWithItsLengthAndAllElseLess() {
        // then
        assertThat(looked(PROSE).worth()).isEqualTo(PROSE.length());
        assertThat(looked("“We wait for the end,” she said.").worth())
                .isPositive()
                .isLessThan(32);
        assertThat(looked("River rises in the south").worth()).isNegative();
        assertThat(looked("Share this article").worth())
                .isLessThan(looked("Thales 142,30").worth());
    }

    private static LookedAtBlock looked(String text) {
        return Pieces.LOOKS.at(Pieces.paragraph(text), text);
    }
}
