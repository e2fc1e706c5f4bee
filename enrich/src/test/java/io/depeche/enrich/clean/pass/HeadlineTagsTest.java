package io.depeche.enrich.clean.pass;

import static io.depeche.enrich.clean.pass.Pieces.paragraph;
import static io.depeche.enrich.clean.pass.Pieces.shown;
import static io.depeche.enrich.clean.style.TestStyle.aStyle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.Piece;
import io.depeche.enrich.clean.style.StyleRule.Kind;
import io.depeche.enrich.clean.style.StyleRule.Where;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTagsTest {
    private static final HeadlineTags TAGS =
            new HeadlineTags(aStyle().rule(Kind.HEADLINE_TAG, Where.HEADLINE, "(?:CORRECTED|UPDATE \\d+)\\s?-")
                    .inUse());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            River rises                        | HEADLINE: River rises
            UPDATE 1-River rises               | [test.headline-tag] UPDATE 1- / HEADLINE: River rises
            CORRECTED-UPDATE 12 - River rises  | [test.headline-tag] CORRECTED- / [test.headline-tag] UPDATE 12 - / HEADLINE: River rises
            River rises, UPDATE 1-2 says       | HEADLINE: River rises, UPDATE 1-2 says
            UPDATED-River rises                | HEADLINE: UPDATED-River rises
            """)
    void shouldCutTheTagsBeforeAHeadline(String line, String pieces) {
        // then
        assertThat(String.join(" / ", shown(TAGS.split(line)))).isEqualTo(pieces);
    }

    @Test
    void shouldNeverCutTheWholeLine() {
        // then
        assertThat(shown(TAGS.split("UPDATE 1-"))).containsExactly("HEADLINE: UPDATE 1-");
    }

    @Test
    void shouldPutAHeadlineOnOneLine() {
        // then
        assertThat(shown(TAGS.split(" River\n rises "))).containsExactly("HEADLINE: River rises");
    }

    @Test
    void shouldTouchNothingButTheHeadline() {
        // given
        List<Piece> pieces = List.of(
                paragraph("UPDATE 1-River rises"),
                Piece.cut("rule", "UPDATE 1-River rises"),
                Piece.headline("UPDATE 1-River rises"));

        // then
        assertThat(shown(TAGS.apply(pieces)))
                .containsExactly(
                        "UPDATE 1-River rises",
                        "[rule] UPDATE 1-River rises",
                        "[test.headline-tag] UPDATE 1-",
                        "HEADLINE: River rises");
    }
}
