package io.depeche.enrich.clean.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrapWidthTest {
    static final String STORY =
            ("the river rose in the night and it stood above the mark that was set in the spring of last year when "
                            + "rain fell for a week without an end and many of the people had to leave their homes ")
                    .repeat(3)
                    .strip();

    @ParameterizedTest
    @ValueSource(ints = {50, 60, 69, 80, 98})
    void shouldFindTheWidthAtWhichTextWasWrapped(int width) {
        // given
        List<String> lines = wrapped(STORY, width);

        // then
        assertThat(WrapWidth.of(lines)).hasValue(longest(lines));
    }

    @Test
    void shouldFindNoWidthWhereEachLineIsAParagraph() {
        // given
        List<String> lines = List.of(
                "The river rose in the night and it stood above the mark.",
                "Rain fell for a week without an end in the whole region.",
                "Many of the people had to leave their homes by the river.");

        // then
        assertThat(WrapWidth.of(lines)).isEmpty();
    }

    @Test
    void shouldFindNoWidthInNothing() {
        // then
        assertThat(WrapWidth.of(List.of())).isEmpty();
        assertThat(WrapWidth.of(List.of("", " ", ""))).isEmpty();
        assertThat(WrapWidth.of(List.of("one line of text that stands alone and so tells nothing")))
                .isEmpty();
    }

    @Test
    void shouldNotTakeShortOrVeryLongLinesForWrapped() {
        // then
        assertThat(WrapWidth.of(wrapped(STORY, 30))).isEmpty();
        assertThat(WrapWidth.of(wrapped(STORY, 140))).isEmpty();
    }

    @Test
    void shouldNotCountLinesThatAnEmptyOneParts() {
        // given
        List<String> apart =
                wrapped(STORY, 60).stream().flatMap(line -> Stream.of(line, "")).toList();

        // then
        assertThat(WrapWidth.of(apart)).isEmpty();
    }

    @Test
    void shouldTellFromBrokenSentencesWhereNounsAreCapitalised() {
        // given
        List<String> lines = List.of(
                "In der Nacht stieg der Fluss an, und am Morgen standen die",
                "Häuser im Wasser, das bis zu den Fenstern reichte, wie die",
                "Feuerwehr der Stadt mitteilte.");

        // then
        assertThat(WrapWidth.of(lines)).hasValue(58);
    }

    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int longest(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElseThrow();
    }
}
