package io.depeche.words.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void shouldDrawNoElementBothAsABlockAndWithinALine() {
        // when
        Set<String> apart = Html.union(Html.BLOCKS, Html.CONTROLS, Nitf.BLOCKS, Nitf.HEADINGS, Nitf.QUOTES);

        // then
        assertThat(apart).doesNotContainAnyElementsOf(Html.union(Html.INLINE, Nitf.INLINE));
    }

    @Test
    void shouldReadNoTextFromWhatHidesIt() {
        // when
        Set<String> read = Html.union(Html.BLOCKS, Html.INLINE, Nitf.BLOCKS, Nitf.INLINE);

        // then
        assertThat(read).doesNotContainAnyElementsOf(Html.union(Html.SILENT, Nitf.SILENT));
    }

    @Test
    void shouldCountWhatIsWithoutTextAmongWhatHasNoContent() {
        assertThat(Html.VOID).containsAll(Html.WITHOUT_TEXT);
    }

    @Test
    void shouldSayWhatAnElementIsFor() {
        assertThat(Html.PURPOSES).containsEntry("nav", "navigation").containsEntry("textarea", "form");
        assertThat(Html.PURPOSES_OF_ROLES).containsEntry("contentinfo", "footer");
    }
}
