package io.depeche.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Table;
import io.depeche.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private static final LanguageDetector DETECTOR = LanguageDetector.load(Words.shipped());

    static Stream<Arguments> examples() {
        return Table.load("/language/examples.tsv").rows().stream()
                .map(row -> Arguments.of(row.find("text").orElse(""), row.find("language")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldTellEveryExampleAsItsFileSays(String text, Optional<String> language) {
        // then
        assertThat(DETECTOR.detect(text)).isEqualTo(language);
    }

    @Test
    void shouldNotDependOnTheLanguageOfTheComputer() {
        // given a Turkish computer, where "I" in lower case loses its dot elsewhere than here
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            // when, then
            assertThat(DETECTOR.detect("IL MINISTRO HA DETTO CHE I PREZZI DIMINUIRANNO"))
                    .contains("it");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldReadOnlyTheBeginningOfALongText() {
        // given
        String article = "The minister said that the talks would resume on Monday. ".repeat(10);
        String tail = "Le ministre a déclaré que les pourparlers reprendraient lundi. ".repeat(200);

        // when, then
        assertThat(DETECTOR.detect(article + tail)).contains("en");
    }

    @Test
    void shouldServeManyThreadsWithOneDetector() {
        // given
        List<String> texts = examples().map(a -> (String) a.get()[0]).toList();
        List<Optional<String>> oneByOne = texts.stream().map(DETECTOR::detect).toList();

        // when
        List<Optional<String>> together =
                texts.parallelStream().map(DETECTOR::detect).toList();

        // then
        assertThat(together).isEqualTo(oneByOne);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12,4% (+0,3)",
                "Dax -0,3%",
                "Правительство объявило о новых мерах",
                "政府は新しい措置を発表した",
                "أعلنت الحكومة عن إجراءات جديدة",
                "Η κυβέρνηση ανακοίνωσε νέα μέτρα",
                "Правительство: the new measures в силе"
            })
    void shouldNotGuessWhereThereIsLittleOrNoLatinText(String text) {
        // then
        assertThat(DETECTOR.detect(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Le ministre a déclaré que les pourparlers reprendraient lundi à Genève
            en | The minister said that the talks would resume on Monday in Geneva
            de | Der Minister erklärte, dass die Gespräche am Montag in Genf fortgesetzt werden
            es | El ministro dijo que las conversaciones se reanudarían el lunes en Ginebra
            it | Il ministro ha detto che i colloqui riprenderanno lunedì a Ginevra
            pt | O ministro disse que as negociações serão retomadas na segunda-feira em Genebra
            """)
    void shouldTellCapitalsLikeSmallLetters(String language, String text) {
        // then
        assertThat(DETECTOR.detect(text)).contains(language);
        assertThat(DETECTOR.detect(text.toUpperCase(Locale.ROOT))).contains(language);
    }
}
