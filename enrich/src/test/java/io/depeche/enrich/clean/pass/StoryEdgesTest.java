package io.depeche.enrich.clean.pass;

import static io.depeche.enrich.clean.pass.Pieces.PROSE;
import static io.depeche.enrich.clean.pass.Pieces.paragraphs;
import static io.depeche.enrich.clean.pass.Pieces.shown;
import static io.depeche.enrich.clean.style.TestStyle.aStyle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.style.StyleRule.Kind;
import io.depeche.enrich.clean.style.StyleRule.Where;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the pass over flattened text reads the lines above and below a story. */
class StoryEdgesTest {
    private static final String TITLE = "River rises above its mark";
    private static final String DATE = "Published 3 May";

    @Test
    void shouldTakeTheFirstLineOfSomeLengthForTheHeadline() {
        // then
        assertThat(flat("News", "Politics & Economy", TITLE, "Villages wait for the night", DATE, PROSE, PROSE))
                .contains("HEADLINE: " + TITLE, "[test.source-line] " + DATE);
    }

    @Test
    void shouldFindTheHeadlineBelowTheDate() {
        // then
        assertThat(flat(DATE, TITLE, PROSE, PROSE))
                .containsExactly("[test.source-line] " + DATE, "HEADLINE: " + TITLE, PROSE, PROSE);
    }

    @Test
    void shouldReadNamesAloneBesideADateAsByline() {
        // then
        assertThat(flat(TITLE, "Solveig Anker", DATE, PROSE, PROSE))
                .containsExactly(
                        "HEADLINE: " + TITLE,
                        "[test.byline] Solveig Anker",
                        "[test.source-line] " + DATE,
                        PROSE,
                        PROSE);
    }

    @Test
    void shouldNotTakeTheNameOfAPaperForAnAuthor() {
        // then
        assertThat(flat("Solveig Anker", TITLE, DATE, PROSE, PROSE)).doesNotContain("[test.byline] Solveig Anker");
        assertThat(flat(TITLE, "The Anker", DATE, PROSE, PROSE)).doesNotContain("[test.byline] The Anker");
        assertThat(flat(TITLE, "Fjord Gazette", DATE, PROSE, PROSE)).doesNotContain("[test.byline] Fjord Gazette");
    }

    @Test
    void shouldReadTheLinesBelowTheStory() {
        // then
        assertThat(flat(TITLE, PROSE, PROSE, "Solveig Anker", DATE))
                .containsExactly(
                        "HEADLINE: " + TITLE,
                        PROSE,
                        PROSE,
                        "[test.byline] Solveig Anker",
                        "[test.source-line] " + DATE);
    }

    private static List<String> flat(String... texts) {
        return shown(FlatText.apply(
                paragraphs(texts),
                aStyle().rule(Kind.SOURCE_LINE, Where.START, "Published .*$")
                        .rule(Kind.BYLINE, Where.BESIDE, "(?P<names>\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)")
                        .inUse(),
                Pieces.LOOKS,
                false));
    }
}
