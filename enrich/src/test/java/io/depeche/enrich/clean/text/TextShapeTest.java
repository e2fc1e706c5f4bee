package io.depeche.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextShapeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It rains.",
                "Does it rain?",
                "Rain!",
                "He said: \"It rains.\"",
                "« Il pleut. »",
                "Er sagte: „Es regnet.“",
                "(It rained.)",
                "and then …",
                "雨が降る。"
            })
    void shouldSeeWhereASentenceEnds(String text) {
        // then
        assertThat(TextShape.endsSentence(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "It rains", "rain,", "said:", "(Reuters)", "- 30 -", "Acme Inc. said"})
    void shouldSeeWhereNoSentenceEnds(String text) {
        // then
        assertThat(TextShape.endsSentence(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"rain, true", "Rain, false", "'', false", "élan, true", "\"rain, false", "10 rains, false", "日, false"})
    void shouldSeeWhatGoesOnInLowerCase(String text, boolean lower) {
        // then
        assertThat(TextShape.startsLower(text)).isEqualTo(lower);
    }

    @Test
    void shouldTakeALongSentenceForProseAndATitleOfThatLengthNot() {
        // given
        String words = "The river rose in the night and stood above the mark of the year before last";

        // then
        assertThat(TextShape.isProse(words + " ago.")).isTrue();
        assertThat(TextShape.isProse(words + " ago")).isFalse();
        assertThat(TextShape.isProse("The river rose.")).isFalse();
    }

    @Test
    void shouldTakeVeryLongTextForProseHoweverItEnds() {
        // then
        assertThat(TextShape.isProse("rain and snow ".repeat(15))).isTrue();
    }

    @Test
    void shouldAskLessOfChineseAndJapaneseBecauseTheirWordsAreShort() {
        // given
        String japanese = "政府は水曜日、洪水の被害を受けた地域に対する新しい支援策を発表した。";

        // then
        assertThat(japanese).hasSizeLessThan(80);
        assertThat(TextShape.isProse(japanese)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'* one', true",
        "'• one', true",
        "'- one', true",
        "'-one', false",
        "'- ', false",
        "'', false",
        "'-1.2 percent', false",
        "'one', false"
    })
    void shouldSeeTheMarkOfAListItem(String text, boolean bullet) {
        // then
        assertThat(TextShape.isBullet(text)).isEqualTo(bullet);
    }

    @ParameterizedTest
    @CsvSource({"'one', 0", "'  one', 2", "'\\tone', 4", "' \\t one', 6", "'   ', 3", "'', 0"})
    void shouldMeasureAnIndent(String line, int indent) {
        // then
        assertThat(TextShape.indent(line.translateEscapes())).isEqualTo(indent);
    }

    @ParameterizedTest
    @CsvSource({"one two, one", "one, one", "'', ''", "' one', ''"})
    void shouldTakeTheFirstWord(String text, String word) {
        // then
        assertThat(TextShape.firstWord(text)).isEqualTo(word);
    }
}
