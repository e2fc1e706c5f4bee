package io.depeche.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.page.PageFacts;
import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTimeTest {
    private static final HouseStyles STYLES = HouseStyles.load(Words.shipped(), Optional.empty());
    private static final Instant DAY = Instant.parse("2024-09-03T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de    | 3. September 2024, 09:12 Uhr                                | 2024-09-03T07:12:00Z
            de    | Stand: 03.09.24 · 09:12 Uhr                                 | 2024-09-03T07:12:00Z
            fr    | Publié le 03/09/2024 à 09h12, mis à jour à 11:40            | 2024-09-03T07:12:00Z
            es    | 3 de septiembre de 2024 - 09:12 CEST                        | 2024-09-03T07:12:00Z
            pt    | 03/09/2024 09h12 Atualizado há 2 meses                      | 2024-09-03T08:12:00Z
            en-US | Published Sept. 3, 2024, 9:12 a.m. ET                       | 2024-09-03T13:12:00Z
            en    | 09/03/2024 9:12 AM EDT                                      | 2024-09-03T13:12:00Z
            en    | 3 September 2024                                            | 2024-09-03T00:00:00Z
            """)
    void shouldReadTheTimeThatPeopleRead(String language, String text, Instant time) {
        // then
        assertThat(of(null, null, text, language)).isEqualTo(time);
    }

    @Test
    void shouldPreferTheTimeOfADayToTheDayAlone() {
        // then
        assertThat(of(DAY, "2024-09-03T07:12:00Z", "", "en")).isEqualTo(Instant.parse("2024-09-03T07:12:00Z"));
        assertThat(of(DAY, "2024-09-08T07:12:00Z", "", "en")).isEqualTo(DAY);
    }

    @Test
    void shouldPreferMetadataToWhatThePageShows() {
        // given
        Instant own = Instant.parse("2024-09-03T07:12:00Z");

        // then
        assertThat(of(own, "2024-09-03T09:00:00Z", "3 September 2024 10:00", "en"))
                .isEqualTo(own);
    }

    private static @Nullable Instant of(
            @Nullable Instant own, @Nullable String published, String text, String language) {
        PageFacts facts = new PageFacts(List.of(), published, List.of(text), List.of());
        return new StoryTime(facts, "urn:1", written -> STYLES.time(written, language)).of(own, null);
    }
}
