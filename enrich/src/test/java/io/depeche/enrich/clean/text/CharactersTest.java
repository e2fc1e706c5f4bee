package io.depeche.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    private static final String MIXED =
            "aZé1日ß.  \t\n\r\f\u000B\u0085\u2028\u2029\u00A0\u202F\u3000\u00AD\uFEFF\u200B\u0000😀";

    @ParameterizedTest
    @CsvSource({
        "'one\\r\\ntwo', 'one\\ntwo'",
        "'one\\rtwo', 'one\\ntwo'",
        "'one\\r\\r\\ntwo', 'one\\n\\ntwo'",
        "'one\u0085two', 'one\\ntwo'",
        "'one\u2028two\u2029three', 'one\\ntwo\\nthree'",
        "'one\\ftwo', 'one\\ntwo'",
        "'10\u00A0000\u202F%', '10 000 %'",
        "'日\u3000本', '日 本'",
        "'Donau\u00ADdampf', 'Donaudampf'",
        "'\uFEFFThales', 'Thales'",
        "'Tha\u200Bles', 'Thales'",
        "'bell\\7 and \\0 nothing', 'bell and  nothing'",
        "'a\\tb', 'a\\tb'",
        "'ends with\\r', 'ends with\\n'"
    })
    void shouldBringSpacesAndLineEndsDownToOneEach(String text, String plain) {
        // then
        assertThat(Characters.plain(text.translateEscapes())).isEqualTo(plain.translateEscapes());
    }

    @Test
    void shouldTreatEveryCharacterTheSameWhereverItStands() {
        // then: a text with something to replace before it takes another way than one without
        for (char c = 0; c < Character.MIN_SURROGATE; c++) {
            assertThat(Characters.plain("a" + c + "b"))
                    .as("character %04x", (int) c)
                    .isEqualTo(Characters.plain("\u00ADa" + c + "b"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldKeepEveryLetterAndFindNothingMoreTheSecondTime(long seed) {
        // given
        String text = random(seed);

        // when
        String plain = Characters.plain(text);
        String line = Characters.oneLine(plain);

        // then
        assertThat(letters(plain)).isEqualTo(letters(text));
        assertThat(letters(line)).isEqualTo(letters(text));
        assertThat(Characters.plain(plain)).isEqualTo(plain);
        assertThat(Characters.oneLine(line)).isEqualTo(line);
        assertThat(line).doesNotContain("  ", "\n", "\t").isEqualTo(line.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "' ', ''",
        "'one', one",
        "'one two', one two",
        "' one', one",
        "'one ', one",
        "'one  two', one two",
        "'one\\n  two\\tthree\\n', one two three"
    })
    void shouldPutTextOnOneLine(String text, String line) {
        // then
        assertThat(Characters.oneLine(text.translateEscapes())).isEqualTo(line);
    }

    @Test
    void shouldGiveBackTheSameStringWhereThereIsNothingToDo() {
        // given
        String text = "Plain text, as most of it is: “10 %” – d’accord.";

        // then
        assertThat(Characters.plain(text)).isSameAs(text);
        assertThat(Characters.oneLine(text)).isSameAs(text);
    }

    private static String random(long seed) {
        int[] characters = MIXED.codePoints().toArray();
        return new Random(seed)
                .ints(200, 0, characters.length)
                .mapToObj(i -> Character.toString(characters[i]))
                .collect(Collectors.joining());
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
