package io.depeche.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Remark;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenTest {
    @Test
    void shouldReadATextInItsOwnLanguageAndRemarkThatAnotherIsDeclared() {
        // when
        Spoken spoken = new Spoken("fr", "en");

        // then
        assertThat(spoken.published()).isEqualTo("fr");
        assertThat(spoken.text()).isEqualTo("en");
        assertThat(spoken.remarks(List.of()))
                .containsExactly(new Remark("CLN-LANGUAGE", "declared as fr, but the text is in en"));
    }

    @Test
    void shouldTakeARegionForNoContradiction() {
        // when
        Spoken spoken = new Spoken("fr-CA", "fr");

        // then
        assertThat(spoken.text()).isEqualTo("fr-CA");
        assertThat(spoken.remarks(List.of())).isEmpty();
    }

    @Test
    void shouldPublishWhatTheTextShowsWhereNothingIsDeclared() {
        // then
        assertThat(new Spoken(null, "de").published()).isEqualTo("de");
        assertThat(new Spoken(null, null).published()).isNull();
    }
}
