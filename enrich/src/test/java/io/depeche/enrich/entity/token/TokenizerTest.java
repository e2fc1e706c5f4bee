package io.depeche.enrich.entity.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Growth;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    private static final Tokenizer TOKENIZER = new Tokenizer(Words.shipped());

    static Stream<Arguments> examples() {
        return Table.load("/entity/tokens.tsv").rows().stream()
                .map(row -> Arguments.of(row.get("text"), row.get("tokens")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldCutEveryExampleAsItsFileSays(String text, String expected) {
        // then
        assertThat(shown(TOKENIZER.tokenize(text))).isEqualTo(expected);
    }

    @Test
    void shouldLeaveCharactersWithoutWidthOutOfTheEndsOfTokens() {
        // when
        Tokens tokens = TOKENIZER.tokenize("\u200bPa\u00adris\u200b \ufeffLyon");

        // then
        assertThat(tokens.size()).isEqualTo(2);
        assertThat(tokens.token(0)).isEqualTo("Pa\u00adris");
        assertThat(tokens.token(1)).isEqualTo("Lyon");
    }

    @Test
    void shouldOpenASentenceAfterAnEmptyLineAndAShortLineButNotInWrappedText() {
        // given
        String text = "Headline of the day\nThis sentence was broken to fit the width of a narrow column on\n"
                + "Paris Match and goes on.\n\nAnother one";

        // then
        assertThat(shown(TOKENIZER.tokenize(text)))
                .isEqualTo("Headline of the day || This sentence was broken to fit the width of a narrow column on"
                        + " Paris Match and goes on . || Another one");
    }

    @Test
    void shouldCutASentenceWithoutEndSoThatItsMemoryIsBounded() {
        // given
        Tokens tokens = TOKENIZER.tokenize("&#".repeat(4_000));

        // then
        assertThat(tokens.size()).isEqualTo(8_000);
        assertThat(tokens.sentenceEnd(0)).isEqualTo(5_000);
        assertThat(tokens.sentenceEnd(5_000)).isEqualTo(8_000);
    }

    @Test
    void shouldCoverEveryCharacterThatShowsExactlyOnceWhateverTheText() {
        // given
        String[] pieces = {
            "a", "É", "e\u0301", "'", "’", ".", "-", " ", "\n", "🚀", "\u200b", "9", ",", "עברית", "ع", "U.S.", "&",
            "(", "s", "\ud83d", "»", "𝒜"
        };
        var random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }

            // when
            Tokens tokens = TOKENIZER.tokenize(text.toString());

            // then
            int at = 0;
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.start(i)).isGreaterThanOrEqualTo(at).isLessThan(tokens.end(i));
                assertThat(text.substring(at, tokens.start(i))).matches("[\\s\\u200b]*");
                at = tokens.end(i);
            }
            assertThat(text.substring(at)).matches("[\\s\\u200b]*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.", "'", "-", "a'", "\u200b", ". ", "(", "l'", "…"})
    void shouldDoWorkInProportionToHostileText(String piece) {
        // when
        double growth = Growth.of(TOKENIZER::tokenize, piece, 100_000);

        // then
        assertThat(growth).isLessThan(Growth.PROPORTIONATE);
    }

    private static String shown(Tokens tokens) {
        var shown = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            shown.append(i == 0 ? "" : tokens.opensSentence(i) ? " || " : " ").append(tokens.token(i));
        }
        return shown.toString();
    }

    @Test
    void shouldFindNothingInNothing() {
        // then
        assertThat(List.of(
                        TOKENIZER.tokenize("").size(), TOKENIZER.tokenize(" \n").size()))
                .containsExactly(0, 0);
    }
}
