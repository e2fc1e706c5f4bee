package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableCaseTest {
    private static final ReadableCase READABLE = new ReadableCase(Words.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RIO DE JANEIRO      | Rio de Janeiro
            QUITO               | Quito
            LE HAVRE            | Le Havre
            AIX-EN-PROVENCE     | Aix-en-Provence
            L'AQUILA            | L'Aquila
            WASHINGTON, DC      | Washington, DC
            NEW YORK/LONDON     | New York/London
            Toronto, ON         | Toronto, ON
            TORONTO, ON         | Toronto, ON
            San Francisco, CA, USA | San Francisco, CA, USA
            PANAJI, GOA         | Panaji, Goa
            St. JOHN'S          | St. John's
            ST. JOHN’S, NL      | St. John’s, NL
            FRANKFURT AM MAIN   | Frankfurt am Main
            U.S. ARMY           | U.S. Army
            ZÜRICH              | Zürich
            Quito               | Quito
            McDonald            | McDonald
            Ana DÍAZ            | Ana Díaz
            A                   | A
            12                  | 12
            """)
    void shouldWriteWhatIsShoutedAsPeopleWriteIt(String shouted, String readable) {
        // then
        assertThat(READABLE.of(shouted)).isEqualTo(readable);
        assertThat(READABLE.of(readable)).isEqualTo(readable);
    }

    @Test
    void shouldWriteNothingAsNothing() {
        // then
        assertThat(READABLE.of("")).isEmpty();
        assertThat(READABLE.of(" - ")).isEqualTo(" - ");
    }

    @Test
    void shouldNotDependOnTheLanguageOfTheComputer() {
        // given a Turkish computer, where "I" in lower case loses its dot
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            // then
            assertThat(READABLE.of("ISTANBUL AND IZMIR")).isEqualTo("Istanbul And Izmir");
        } finally {
            Locale.setDefault(before);
        }
    }
}
