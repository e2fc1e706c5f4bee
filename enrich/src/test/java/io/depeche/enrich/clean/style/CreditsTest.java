package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Article.Contributor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {
    private static final Map<String, List<String>> ROLES = Map.of(
            "reporting", List.of("Reporting by", "Additional reporting by"),
            "editing", List.of("Editing by", "edited by"),
            "writing", List.of("Writing by"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (Reporting by Ana Díaz in Quito; Editing by Tom Reed)   | reporting Ana Díaz;editing Tom Reed
            (Reporting by Ana Díaz and Li Wei; editing by Tom Reed) | reporting Ana Díaz;reporting Li Wei;editing Tom Reed
            (Additional reporting by Ana Díaz)                      | reporting Ana Díaz
            (Ana Díaz, edited by Tom Reed)                          | reporting Ana Díaz;editing Tom Reed
            Editing by Tom Reed.                                    | editing Tom Reed
            (Editing by Tom Reed; Editing by Tom Reed)              | editing Tom Reed
            (Writing by Tom Reed; Editing by Tom Reed)              | writing Tom Reed;editing Tom Reed
            (Editing by)                                            | -
            """)
    void shouldReadWhoDidWhat(String credit, String expected) {
        // when
        List<Contributor> contributors = new Credits(TestStyle.names()).in(credit, ROLES);

        // then
        assertThat(contributors)
                .extracting(contributor -> contributor.role() + " " + contributor.name())
                .isEqualTo(PersonNamesTest.cell(expected));
    }

    @Test
    void shouldReadNobodyWithoutARole() {
        // then
        assertThat(new Credits(TestStyle.names()).in("(Ana Díaz; Tom Reed)", Map.of()))
                .isEmpty();
    }
}
