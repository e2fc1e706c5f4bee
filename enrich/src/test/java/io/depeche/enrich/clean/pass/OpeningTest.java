package io.depeche.enrich.clean.pass;

import static io.depeche.enrich.clean.pass.Pieces.PROSE;
import static io.depeche.enrich.clean.pass.Pieces.paragraphs;
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

class OpeningTest {
    private static final StylesInUse STYLES = aStyle().rule(Kind.ADVISORY, Where.START, "ATTENTION .*")
            .rule(Kind.BYLINE, Where.START, "By [A-Z][a-z]+ [A-Z][a-z]+")
            .rule(Kind.DATELINE, Where.START, "[A-Z]+ \\(Acme\\) - ")
            .inUse();

    @Test
    void shouldTakeTheTitleBeforeTheBylineForTheHeadline() {
        // then
        assertThat(opened("River rises", "By Ana Diaz", "QUITO (Acme) - " + PROSE))
                .containsExactly(
                        "HEADLINE: River rises", "[test.byline] By Ana Diaz", "[test.dateline] QUITO (Acme) - ", PROSE);
    }

    @Test
    void shouldCutWhatElseStandsBeforeTheStoryAndSayWhy() {
        // then
        assertThat(opened("River rises", "* Two villages are cut off", "Background", "QUITO (Acme) - " + PROSE))
                .containsExactly(
                        "HEADLINE: River rises",
                        "[wire.summary] * Two villages are cut off",
                        "[wire.before-story] Background",
                        "[test.dateline] QUITO (Acme) - ",
                        PROSE);
    }

    @Test
    void shouldKeepTheSubtitleBetweenHeadlineAndByline() {
        // then
        assertThat(opened("River rises", "Two villages are cut off for days", "By Ana Diaz", PROSE))
                .containsExactly(
                        "HEADLINE: River rises",
                        "Two villages are cut off for days",
                        "[test.byline] By Ana Diaz",
                        PROSE);
        assertThat(opened("River rises", "The Quay And The Mill", "By Ana Diaz", PROSE))
                .contains("[wire.before-story] The Quay And The Mill");
    }

    @Test
    void shouldCutTheHeadlineThatTheTextRepeats() {
        // when
        List<Piece> opened = new Opening(STYLES, List.of("River rises, villages cut off"))
                .apply(paragraphs("RIVER RISES; villages cut off", "QUITO (Acme) - " + PROSE));

        // then
        assertThat(shown(opened))
                .containsExactly(
                        "[wire.headline-repeated] RIVER RISES; villages cut off",
                        "[test.dateline] QUITO (Acme) - ",
                        PROSE);
    }

    @Test
    void shouldCutALeadThatADatelineFollows() {
        // then
        assertThat(opened(PROSE, "By Ana Diaz", "QUITO (Acme) - " + PROSE))
                .containsExactly(
                        "[wire.lead] " + PROSE, "[test.byline] By Ana Diaz", "[test.dateline] QUITO (Acme) - ", PROSE);
    }

    @Test
    void shouldKeepAStoryThatTheDatelineOfAnotherStoryFollows() {
        // then
        assertThat(opened(PROSE, "Another title", "QUITO (Acme) - " + PROSE))
                .containsExactly(PROSE, "Another title", "QUITO (Acme) - " + PROSE);
    }

    @Test
    void shouldNotLookBeyondTheFirstProse() {
        // then
        assertThat(opened(PROSE, PROSE, "By Ana Diaz")).containsExactly(PROSE, PROSE, "By Ana Diaz");
    }

    @Test
    void shouldTakeASingleLineBeforeProseForTheHeadlineUnlessItIsASentence() {
        // then
        assertThat(opened("River rises", PROSE)).containsExactly("HEADLINE: River rises", PROSE);
        assertThat(opened("The river rises.", PROSE)).containsExactly("The river rises.", PROSE);
    }

    @Test
    void shouldTakeALineAboveASubtitleOrAShortFirstSentenceForTheHeadline() {
        // then
        assertThat(opened("River rises", "It rained.", PROSE))
                .containsExactly("HEADLINE: River rises", "It rained.", PROSE);
        assertThat(opened("River rises again", "Villages are cut off", PROSE))
                .containsExactly("HEADLINE: River rises again", "Villages are cut off", PROSE);
    }

    @Test
    void shouldNotTakeTheAddressOfALetterOrSpeechForTheHeadline() {
        // then
        assertThat(opened("Mr President,", PROSE)).containsExactly("Mr President,", PROSE);
        assertThat(opened("Mr President,", "Thank you.", PROSE)).containsExactly("Mr President,", "Thank you.", PROSE);
    }

    @Test
    void shouldLeaveShortLinesWithoutAStoryAsTheyAre() {
        // then
        assertThat(opened("River rises", "Rain falls", "Wind blows"))
                .containsExactly("River rises", "Rain falls", "Wind blows");
    }

    @Test
    void shouldCutAllRulesOneAfterTheOther() {
        // then
        assertThat(opened("ATTENTION editors", "By Ana Diaz QUITO (Acme) - It rained."))
                .containsExactly(
                        "[test.advisory] ATTENTION editors",
                        "[test.byline] By Ana Diaz",
                        "[test.dateline] QUITO (Acme) - ",
                        "It rained.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shouldLoseDoubleAndMoveNoLetter(long seed) {
        // given
        List<Piece> pieces = paragraphs(Pieces.random(
                seed,
                8,
                List.of(
                        "ATTENTION x",
                        "By Ana Diaz",
                        "QUITO (Acme) - ",
                        "QUITO (Acme) - " + PROSE,
                        "River rises",
                        PROSE,
                        "* two")));

        // when
        List<Piece> opened = new Opening(STYLES, List.of()).apply(pieces);

        // then
        assertThat(Pieces.letters(opened)).isEqualTo(Pieces.letters(pieces));
        assertThat(opened)
                .filteredOn(piece -> piece.state() == Piece.State.HEADLINE)
                .hasSizeLessThan(2);
    }

    private static List<String> opened(String... paragraphs) {
        return shown(new Opening(STYLES, List.of()).apply(paragraphs(paragraphs)));
    }
}
