package io.depeche.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNamesTest {
    private static final CompanyNames NAMES = new CompanyNames(Words.shipped());

    @ParameterizedTest
    @CsvSource({
        "Dassault Systèmes, DASSAULT SYSTEMES S.E.",
        "L’Oréal, L'OREAL SA",
        "Sopra Steria, Sopra Steria Group SA",
        "Novo Nordisk, Novo Nordisk A/S",
        "Apple, 'Apple, Inc.'",
        "ENI, Eni S.p.A."
    })
    void shouldFoldTheNamesOfRegisterAndReporterIntoOne(String reported, String registered) {
        assertThat(NAMES.folded(reported)).isEqualTo(NAMES.folded(registered));
    }

    @ParameterizedTest
    @CsvSource({"Thales, Thalys", "SE, SA", "Siemens, Siemens Energy", "三菱, 三井"})
    void shouldKeepDifferentNamesApart(String one, String other) {
        assertThat(NAMES.folded(one)).isNotEqualTo(NAMES.folded(other));
    }

    @Test
    void shouldFoldTheSameInEveryLocale() {
        // given
        Locale before = Locale.getDefault();

        // when
        String turkish;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            turkish = NAMES.folded("INDITEX INC");
        } finally {
            Locale.setDefault(before);
        }

        // then
        assertThat(turkish).isEqualTo("inditex");
    }
}
