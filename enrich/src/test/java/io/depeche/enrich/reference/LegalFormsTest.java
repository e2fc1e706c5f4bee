package io.depeche.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalFormsTest {
    private static final LegalForms FORMS = new LegalForms(Words.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Digital Turbine, Inc.            | Digital Turbine
                    Acme Mills (SE)                  | Acme Mills
                    Acme Mills, Ltd.)                | Acme Mills
                    The Acme Mills Holdings Co       | Acme Mills
                    Acme Mills - Ordinary Shares A   | Acme Mills
                    Acme Mills Class A Common Stock  | Acme Mills
                    Acme Mills classic               | Acme Mills classic
                    Acme Mills K.K                   | Acme Mills
                    Sopra Steria Group SA            | Sopra Steria
                    SE                               | SE
                    A SE                             | A SE
                    """)
    void shouldTakeFormsAndWordsAboutSharesOffAName(String stated, String bare) {
        assertThat(FORMS.strip(stated)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({"Graham Holdings Co, Graham Holdings", "'Graham Corp.', Graham", "Acme Mills ord, Acme Mills"})
    void shouldKeepTheWordsThatTellCompaniesApart(String stated, String bare) {
        assertThat(FORMS.withoutForm(stated)).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inc.", "(Ltd)", " SE", " "})
    void shouldSeeANameThatIsOnlyAForm(String name) {
        assertThat(FORMS.isOnlyForm(name)).isTrue();
        assertThat(FORMS.isOnlyForm("Acme " + name)).isFalse();
    }
}
