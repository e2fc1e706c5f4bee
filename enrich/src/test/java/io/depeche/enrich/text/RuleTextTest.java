package io.depeche.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "September 3, 2024",
                "3 de setembro de 2024",
                "03.09.24",
                "3/9/24",
                "2024-09-03",
                "at 9:12 AM",
                "9.12 Uhr",
                "à 9h12",
                "9 h 12",
                "20240903T0912",
                "٣ سبتمبر ٢٠٢٤"
            })
    void shouldTakeFiguresOfAYearOrTimeForADate(String text) {
        // then
        assertThat(new RuleText(text).isDated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "March 14 (Reuters) - Rain fell",
                "closed for 12 hours",
                "5-year plan",
                "3 - a vote",
                "7",
                "Harbour 5120 is open",
                "hall 12345"
            })
    void shouldNotTakeOtherFiguresForADate(String text) {
        // then
        assertThat(new RuleText(text).isDated()).isFalse();
    }
}
