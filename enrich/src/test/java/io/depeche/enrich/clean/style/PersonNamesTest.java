package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Ana Díaz                                   | Ana Díaz
            BY ANA DÍAZ                                   | Ana Díaz
            Von Jens Müller und Ana Díaz                  | Jens Müller;Ana Díaz
            Ana Díaz, Tom Reed; Li Wei / Jo Ek & Eva Ruß   | Ana Díaz;Tom Reed;Li Wei;Jo Ek;Eva Ruß
            By CHARLES ODUM and Ana Díaz in Quito, AP Business Writer | Charles Odum;Ana Díaz
            (Ana Díaz)                                    | Ana Díaz
            By Ana Díaz and ANA DÍAZ                      | Ana Díaz
            By J. R. R. Tolkien                           | J. R. R. Tolkien
            Jeanne d'Arc et Bashar al-Assad               | Jeanne d'Arc;Bashar al-Assad
            By chief football writer Ana Díaz             | Ana Díaz
            Ana Díaz redacteur Economie                   | Ana Díaz
            Von LOTSE-online-Autorin Ana Díaz             | Ana Díaz
            Ana Díaz, Europe correspondent, in Lisbon     | Ana Díaz
            Ana Díaz, ARD-Studio Lissabon                 | Ana Díaz
            Ana Díaz For Mailonline                       | Ana Díaz
            Ana Díaz on                                   | Ana Díaz
            By Ana                                        | -
            By our staff                                  | -
            By Staff Writer                               | -
            12 March 2024                                 | -
            Byron Ana                                     | Byron Ana
            """)
    void shouldReadTheNamesOfABylineAndNothingElse(String line, String names) {
        // then
        assertThat(TestStyle.names().in(line)).isEqualTo(cell(names));
    }

    @Test
    void shouldNotReadNamesWithoutEnd() {
        // given
        String endless = "By " + "Ana Díaz, Tom Reed, Li Wei, ".repeat(20_000);

        // then
        assertThat(TestStyle.names().in(endless)).containsExactly("Ana Díaz", "Tom Reed", "Li Wei");
    }

    static List<String> cell(String names) {
        return names.equals("-") ? List.of() : Stream.of(names.split(";", -1)).toList();
    }
}
