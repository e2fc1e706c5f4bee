package io.depeche.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNamesTest {
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
        assertThat(CompanyNames.folded(reported)).isEqualTo(CompanyNames.folded(registered));
    }

    @ParameterizedTest
    @CsvSource({"Thales, Thalys", "SE, SA", "Siemens, Siemens Energy", "三菱, 三井"})
    void shouldKeepDifferentNamesApart(String one, String other) {
        assertThat(CompanyNames.folded(one)).isNotEqualTo(CompanyNames.folded(other));
    }

    @Test
    void shouldFoldTheSameInEveryLocale() {
        // given
        Locale before = Locale.getDefault();

        // when
        String turkish;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            turkish = CompanyNames.folded("INDITEX INC");
        } finally {
            Locale.setDefault(before);
        }

        // then
        assertThat(turkish).isEqualTo("inditex");
    }
}
