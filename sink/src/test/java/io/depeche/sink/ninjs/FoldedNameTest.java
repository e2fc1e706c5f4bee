package io.depeche.sink.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {
    @ParameterizedTest
    @CsvSource({
        "Dassault Systèmes, DASSAULT SYSTEMES S.E.",
        "L’Oréal, L'OREAL SA",
        "Sopra Steria, Sopra Steria Group SA",
        "Novo Nordisk, Novo Nordisk A/S",
        "Apple, 'Apple, Inc.'",
        "ENI, Eni S.p.A."
    })
    void shouldJoinRegisterAndReporter(String reported, String registered) {
        assertThat(FoldedName.of(reported)).isEqualTo(FoldedName.of(registered));
    }

    @ParameterizedTest
    @CsvSource({"Thales, Thalys", "SE, SA", "Siemens, Siemens Energy", "三菱, 三井"})
    void shouldKeepDifferentNamesApart(String one, String other) {
        assertThat(FoldedName.of(one)).isNotEqualTo(FoldedName.of(other));
    }

    @Test
    void shouldFoldTheSameInEveryLocale() {
        // given
        Locale before = Locale.getDefault();

        // when
        FoldedName turkish;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            turkish = FoldedName.of("INDITEX INC");
        } finally {
            Locale.setDefault(before);
        }

        // then
        assertThat(turkish).isEqualTo(new FoldedName("inditex"));
    }
}
