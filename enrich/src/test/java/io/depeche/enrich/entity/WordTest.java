package io.depeche.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peter Thiel's fund         | Peter/Thiel/s/fund
            L'Oréal et l’Insee         | L'/Oréal/et/l’/Insee
            qu'Emmanuel Macron         | qu'/Emmanuel/Macron
            Jean-Marie d'Ormesson      | Jean-Marie/d'/Ormesson
            Conor O'Brien              | Conor/O'Brien
            the U.S. and AT&T          | the/U.S./and/AT&T
            ACME.PA fell 1.5 percent   | ACME.PA/fell/1.5/percent
            (Reuters) - It             | Reuters/It
            U.S.-led A. B & C-         | U.S./led/A/B/C
            d'art d'3 o'clock 2,5 %    | d'/art/d/3/o/clock/2/5
            Élysée café́s naïf... AT&  | Élysée/café́s/naïf/AT
            dell'Utri e nell'Italia    | dell'/Utri/e/nell'/Italia
            """)
    void shouldCutNamesFromArticlesAndKeepWhatHyphensAndDotsJoin(String text, String words) {
        // then
        assertThat(Word.in(text)).extracting(Word::text).containsExactly(words.split("/", -1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldStandWhereItSaysInReadingOrderWithoutOverlap(long seed) {
        // given
        List<String> pieces =
                List.of("L'", "Oréal", " ", "-", ".", "&", "’", "A", "b", "7", "日", "😀", "e\u0301", "(", "\n");
        String text = new Random(seed)
                .ints(200, 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining());

        // when
        List<Word> words = Word.in(text);

        // then
        int last = 0;
        for (Word word : words) {
            assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text());
            assertThat(word.start()).isGreaterThanOrEqualTo(last);
            last = word.end();
        }
    }

    @ParameterizedTest
    @CsvSource({"Lévêque, Leveque", "Nîmes, Nimes", "Müller, Muller", "l’, l'", "Thales, Thales", "São, Sao"})
    void shouldBeLookedUpWithoutAccents(String text, String key) {
        // then
        assertThat(Word.key(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Thales, true, false",
        "THALES, true, true",
        "thales, false, false",
        "Élysée, true, false",
        "ÉLYSÉE, true, true",
        "X, true, false",
        "5G, false, true"
    })
    void shouldTellHowItIsWritten(String text, boolean capitalised, boolean capitals) {
        // given
        Word word = Word.in(text).get(0);

        // then
        assertThat(word.isCapitalised()).isEqualTo(capitalised);
        assertThat(word.isAllCapitals()).isEqualTo(capitals);
    }
}
