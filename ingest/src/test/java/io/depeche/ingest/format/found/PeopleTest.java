package io.depeche.ingest.format.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Ida Ros                                | Ida Ros
            press@harbour.example (Ida Ros)        | Ida Ros
            press@harbour.example (Ida Ros         | Ida Ros
            Ida Ros <ida@harbour.example>          | Ida Ros
            Ida Ros (ida@harbour.example)          | Ida Ros
            Ida Ros, ida@harbour.example           | Ida Ros
            noreply@harbour.example                | -
            By Ida Ros and Jon Ek                  | By Ida Ros and Jon Ek
            """)
    void shouldNamePeopleWithoutTheirAddresses(String written, String names) {
        // then
        assertThat(People.of(Stream.of(written))).isEqualTo(names);
    }
}
