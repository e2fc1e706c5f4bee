package io.depeche.enrich.clean.pass;

import static io.depeche.enrich.clean.pass.Pieces.PROSE;
import static io.depeche.enrich.clean.pass.Pieces.paragraphs;
import static io.depeche.enrich.clean.pass.Pieces.shown;
import static io.depeche.enrich.clean.style.TestStyle.aStyle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.Piece;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pass does block by block; whole pages are tested through the cleaner. */
class FlatTextPassTest {
    private static final String TITLE = "River rises above its mark";
    private static final String SHARE = "Share this article";

    @Test
    void shouldCutWhatStandsBeforeAndAfterTheStory() {
        // then
        assertThat(flat(false, "Home", TITLE, SHARE, PROSE, PROSE, PROSE, SHARE, "Imprint"))
                .containsExactly(
                        "[text.before-story] Home",
                        "HEADLINE: " + TITLE,
                        "[text.before-story] " + SHARE,
                        PROSE,
                        PROSE,
                        PROSE,
                        "[text.after-story] " + SHARE,
                        "[text.after-story] Imprint");
    }

    @Test
    void shouldLookForNoHeadlineWhereOneIsKnown() {
        // then
        assertThat(flat(true, TITLE, SHARE, PROSE, PROSE, PROSE, SHARE))
                .contains("[text.before-story] " + TITLE)
                .noneMatch(text -> text.startsWith("HEADLINE"));
    }

    @Test
    void shouldLeaveATextAsItIsWhereOneWordOfFurnitureStands() {
        // given
        String[] story = {TITLE, PROSE, SHARE, PROSE};

        // then
        assertThat(flat(false, story)).containsExactly(story);
    }

    @Test
    void shouldCutFurnitureAndWhatItAnnouncesWithinTheStory() {
        // then
        assertThat(flat(true, PROSE, PROSE, "Read more:", "Lake falls again", "Bridge to open", PROSE, PROSE, SHARE))
                .containsExactly(
                        PROSE,
                        PROSE,
                        "[text.related] Read more:",
                        "[text.related] Lake falls again",
                        "Bridge to open",
                        PROSE,
                        PROSE,
                        "[text.after-story] " + SHARE);
    }

    @Test
    void shouldKeepAListThatASentenceIntroduces() {
        // then
        assertThat(flat(
                        true,
                        SHARE,
                        PROSE,
                        PROSE + " Closed are:",
                        "The lock",
                        "The weir",
                        "The old bridge",
                        PROSE,
                        SHARE))
                .contains("The lock", "The weir", "The old bridge");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shouldLoseDoubleAndMoveNoLetterAndChangeNoWord(long seed) {
        // given
        String[] texts = Pieces.random(
                seed,
                30,
                List.of(
                        PROSE,
                        SHARE,
                        TITLE,
                        "Read more:",
                        "Thales 142,30",
                        "Leave a comment",
                        "Lake falls",
                        "newsletter"));

        // when
        List<Piece> settled = FlatText.apply(paragraphs(texts), aStyle().inUse(), Pieces.LOOKS, false);

        // then
        assertThat(settled).extracting(Piece::text).isEqualTo(Arrays.asList(texts));
        assertThat(settled)
                .filteredOn(piece -> piece.state() == Piece.State.HEADLINE)
                .hasSizeLessThan(2);
    }

    private static List<String> flat(boolean headlineKnown, String... texts) {
        return shown(FlatText.apply(paragraphs(texts), aStyle().inUse(), Pieces.LOOKS, headlineKnown));
    }
}
