package io.depeche.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depeche.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The river rose in the night and it is now above the mark that was set last year.",
                "La rivière est montée dans la nuit et elle est au-dessus de la marque de l'an dernier.",
                "Der Fluss ist in der Nacht gestiegen und steht jetzt über der Marke vom letzten Jahr.",
                "El río creció en la noche y está por encima de la marca que se fijó el año pasado.",
                "Il fiume è salito nella notte ed è al di sopra del livello che era stato fissato.",
                "O rio subiu durante a noite e está acima da marca que foi fixada no ano passado."
            })
    void shouldFindManyInASentence(String sentence) {
        // then
        assertThat(share(sentence)).isGreaterThan(0.3);
        assertThat(share(sentence.toUpperCase(Locale.ROOT))).isCloseTo(share(sentence), within(0.001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Home | Markets | Sport | Weather | Video",
                "Thales 142,30 +1,2% Airbus 151,12 -0,4%",
                "Accueil › Économie › Entreprises",
                "Bayern München – Borussia Dortmund 2:1"
            })
    void shouldFindFewInAMenuOrTable(String line) {
        // then
        assertThat(share(line)).isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "'12,4 % – …', 0", "the, 1", "the river, 0.5", "d'eau, 0", "l’eau du lac, 0.25"})
    void shouldCountWordsAlone(String text, double share) {
        // then
        assertThat(share(text)).isEqualTo(share);
    }

    @Test
    void shouldNotFindASmallWordWithinALongerOne() {
        // then
        assertThat(share("Theodore Andersson Istanbul Derby")).isZero();
    }

    private static double share(String text) {
        return new FunctionWords(Words.shipped()).share(text);
    }
}
