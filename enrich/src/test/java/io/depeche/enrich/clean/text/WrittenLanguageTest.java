package io.depeche.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenLanguageTest {
    private static final WrittenLanguage LANGUAGE = new WrittenLanguage(Words.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The harbour board voted on Tuesday to reopen the quay after the repair of its piles.
            de | Der Hafen hat am Dienstag den Kai wieder geöffnet, nachdem die Pfähle in der Nacht geprüft worden waren.
            fr | Le conseil du port a voté mardi la réouverture du quai après la réparation de ses piliers.
            es | La junta del puerto votó el martes por reabrir el muelle tras la reparación de los pilares.
            it | Il consiglio del porto ha votato per la riapertura del molo dopo la riparazione dei piloni, che erano rotti.
            pt | O conselho do porto votou na terça-feira pela reabertura do cais, que não abria desde o outono.
            """)
    void shouldTellTheLanguageOfASentence(String language, String text) {
        // then
        assertThat(LANGUAGE.of(text)).contains(language);
    }

    @Test
    void shouldNotGuessFromAFewWords() {
        // then
        assertThat(LANGUAGE.of("Acme 12.4%")).isEmpty();
    }
}
