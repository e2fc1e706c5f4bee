package io.depeche.enrich.clean;

import static io.depeche.enrich.clean.Items.CLEANER;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.BodyReader;
import io.depeche.model.Remark;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs made to exhaust time or the stack. */
class PathologicalTest {
    private static final int MEGABYTE = 1_000_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("one long line", "a".repeat(2 * MEGABYTE)),
                Arguments.of("one long line of words", "Wort ".repeat(MEGABYTE / 5)),
                Arguments.of("one long line of capitals", "AB, ".repeat(MEGABYTE / 4)),
                Arguments.of("open brackets", "(Reporting by ".repeat(MEGABYTE / 14)),
                Arguments.of("many short lines", "Par A\n".repeat(100_000)),
                Arguments.of("many empty lines", "\n".repeat(MEGABYTE)),
                Arguments.of("many tags", "UPDATE 1-".repeat(100_000)),
                Arguments.of("many credits", "(Editing by Ana Díaz)\n\n".repeat(10_000)),
                Arguments.of("many rows", "| 1 | 2 |\n".repeat(100_000)),
                Arguments.of("bars", "|".repeat(MEGABYTE)),
                Arguments.of("spaces", " ".repeat(MEGABYTE) + "x"),
                Arguments.of("many wrapped lines", "und so weiter geht die lange Zeile bis hierhin\n".repeat(40_000)));
    }

    static Stream<Arguments> markup() {
        return Stream.of(
                Arguments.of("deep divisions", "<div>".repeat(10_000) + "text"),
                Arguments.of("deep tables", "<table><tr><td>".repeat(3_000) + "text"),
                Arguments.of("deep quotes", "<blockquote><p>".repeat(5_000) + "text"),
                Arguments.of("deep spans", "<span>".repeat(10_000) + "text"),
                Arguments.of("deep lists", "<ul><li>".repeat(5_000) + "text"),
                Arguments.of("many paragraphs", "<p>text</p>".repeat(100_000)),
                Arguments.of("many links", "<p>text</p>" + "<a href=x>y</a>".repeat(100_000)),
                Arguments.of("many breaks", "text" + "<br>".repeat(300_000)),
                Arguments.of("many open anchors", "text" + "<a>".repeat(10_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(20)
    void longTextIsCleanedInTime(String name, String text) {
        assertThat(CLEANER.clean(Items.text(text))).as(name).isNotNull();
    }

    @Test
    void shouldReadEndlessLinesAsOneAndRemarkOnIt() {
        // when
        Cleaned cleaned = CLEANER.clean(Items.text("a\n\n".repeat(BodyReader.MOST_LINES)));

        // then
        assertThat(cleaned.remarks()).extracting(Remark::code).contains("CLN-LINES");
        assertThat(cleaned.blocks()).hasSize(BodyReader.MOST_LINES / 2 + 1);
        assertThat(cleaned.blocks().get(BodyReader.MOST_LINES / 2).text()).hasSize(BodyReader.MOST_LINES - 1);
    }

    @Test
    void shouldReadOnlyTheTextOfEndlessTagsAndRemarkOnIt() {
        // when
        Cleaned cleaned =
                CLEANER.clean(Items.html("<p>first</p>" + "<b>a</b>".repeat(BodyReader.MOST_TAGS) + "<p>last"));

        // then
        assertThat(cleaned.remarks()).extracting(Remark::code).contains("CLN-TAGS");
        assertThat(cleaned.headline()).isEqualTo("first");
        String end = cleaned.blocks().get(cleaned.blocks().size() - 1).text();
        assertThat(end.substring(end.length() - 12)).isEqualTo("a a a a last");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("markup")
    @Timeout(20)
    void heavyMarkupIsCleanedInTime(String name, String markup) {
        assertThat(CLEANER.clean(Items.html(markup)).blocks()).as(name).isNotEmpty();
        assertThat(CLEANER.clean(Items.page("<html><body>" + markup)).blocks())
                .as(name)
                .isNotEmpty();
    }
}
