package io.depeche.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Words;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDayTest {
    private static final WrittenDay DATES = new WrittenDay(Words.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Published March 4, 2021 at 9 am      | en
                    4 March 2021                         | en
                    4. März 2021, 09:05 Uhr              | de
                    Publié le 4 mars 2021                | fr
                    4 de marzo de 2021                   | es
                    4 marzo 2021                         | it
                    4 de março de 2021                   | pt
                    04.03.2021                           | de
                    04/03/2021                           | fr
                    03/04/2021                           | en
                    2021-03-04                           | fr
                    """)
    void shouldReadADayAsItsReadersWould(String text, String language) {
        // then
        assertThat(DATES.in(text, language)).contains(LocalDate.of(2021, 3, 4));
    }

    @Test
    void shouldReadNoDateFromOtherText() {
        // then
        assertThat(DATES.in("31/02/2021", "fr")).isEmpty();
        assertThat(DATES.in("Room 12, floor 3", "en")).isEmpty();
        assertThat(DATES.in("May 2021", "en")).isEmpty();
    }
}
