package io.depeche.enrich.clean;

import static io.depeche.enrich.clean.Items.CLEANER;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.BodyReader;
import io.depeche.model.Growth;
import io.depeche.model.Remark;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs made to exhaust time or the stack. */
class PathologicalTest {
    private static final int MEGABYTE = 1_000_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("one long line", "", "a", 2 * MEGABYTE),
                Arguments.of("one long line of words", "", "Wort ", MEGABYTE / 5),
                Arguments.of("one long line of capitals", "", "AB, ", MEGABYTE / 4),
                Arguments.of("open brackets", "", "(Reporting by ", MEGABYTE / 14),
                Arguments.of("many short lines", "", "Par A\n", 100_000),
                Arguments.of("many empty lines", "", "\n", MEGABYTE),
                Arguments.of("many tags", "", "UPDATE 1-", 100_000),
                Arguments.of("many credits", "", "(Editing by Ana Díaz)\n\n", 10_000),
                Arguments.of("many rows", "", "| 1 | 2 |\n", 100_000),
                Arguments.of("bars", "", "|", MEGABYTE),
                Arguments.of("spaces", "x", " ", MEGABYTE),
                Arguments.of("many wrapped lines", "", "und so weiter geht die lange Zeile bis hierhin\n", 40_000));
    }

    static Stream<Arguments> markup() {
        return Stream.of(
                Arguments.of("deep divisions", "", "<div>", 10_000),
                Arguments.of("deep tables", "", "<table><tr><td>", 3_000),
                Arguments.of("deep quotes", "", "<blockquote><p>", 5_000),
                Arguments.of("deep spans", "", "<span>", 10_000),
                Arguments.of("deep lists", "", "<ul><li>", 5_000),
                Arguments.of("many paragraphs", "", "<p>text</p>", 100_000),
                Arguments.of("many links", "<p>text</p>", "<a href=x>y</a>", 100_000),
                Arguments.of("many breaks", "text", "<br>", 300_000),
                Arguments.of("many open anchors", "text", "<a>", 10_000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void shouldDoWorkInProportionToALongText(String name, String start, String piece, int pieces) {
        // when
        double growth = Growth.of(text -> CLEANER.clean(Items.text(text + "x")), start, piece, pieces);

        // then
        assertThat(growth).as(name).isLessThan(Growth.PROPORTIONATE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("markup")
    void shouldDoWorkInProportionToHeavyMarkup(String name, String start, String piece, int pieces) {
        // when
        double body = Growth.of(markup -> CLEANER.clean(Items.html(markup + "text")), start, piece, pieces);
        double page =
                Growth.of(markup -> CLEANER.clean(Items.page("<html><body>" + markup + "text")), start, piece, pieces);

        // then
        assertThat(List.of(body, page)).as(name).allSatisfy(growth -> assertThat(growth)
                .isLessThan(Growth.PROPORTIONATE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("markup")
    void shouldKeepTheTextOfHeavyMarkup(String name, String start, String piece, int pieces) {
        // given
        String markup = start + piece.repeat(pieces) + "text";

        // when
        List<Cleaned> cleaned =
                List.of(CLEANER.clean(Items.html(markup)), CLEANER.clean(Items.page("<html><body>" + markup)));

        // then
        assertThat(cleaned).as(name).allSatisfy(each -> assertThat(each.blocks())
                .isNotEmpty());
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
}
