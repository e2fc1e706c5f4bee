package io.depeche.enrich.clean.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import io.depeche.words.Words;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {
    private static final BodyReader READER = new BodyReader(Words.shipped());

    @Test
    void shouldReadNothingFromAnItemWithoutABody() {
        // then
        assertThat(READER.read(null).pieces()).isEmpty();
    }

    @Test
    void shouldKeepTheIndentOfTheLinesOfWireTextAndDropTheirEnds() {
        // when
        ReadBody read = READER.read(new Body(Body.Kind.TEXT, "  One  \r\n\r\ntwo\t\nthree"));

        // then
        assertThat(read.pieces()).extracting(Piece::text).containsExactly("  One", "", "two", "three");
        assertThat(read.pieces()).allMatch(Piece::isLine);
    }

    /** Kinds and texts of the blocks; cuts are left out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One.</p><p>Two.</p>                                       | PARAGRAPH One. / PARAGRAPH Two.
            <p>One <b>and</b> two.</p>                                   | PARAGRAPH One and two.
            <h2>Head</h2><p>One.</p>                                     | HEADING Head / PARAGRAPH One.
            <ul><li>One</li><li>Two</li></ul>                            | LIST_ITEM One / LIST_ITEM Two
            <p>One.</p><script>two()</script>                            | PARAGRAPH One.
            <p>One.</p><p class="editor-note">Desk: call Ann</p>         | PARAGRAPH One.
            <div class="x-editorsNote y"><p>Call Ann</p></div><p>One.</p> | PARAGRAPH One.
            <div id="internal_notes">Call Ann</div><p>One.</p>           | PARAGRAPH One.
            <p class="footnotes">One.</p><p class="edited note">Two.</p> | PARAGRAPH One. / PARAGRAPH Two.
            <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table> | TABLE A;B,1;2
            <table><caption>Goals</caption><tr><td>A</td><td>2</td></tr></table>      | PARAGRAPH Goals / TABLE A;2
            <table><tr><td><p>One.</p><p>Two.</p></td></tr></table>      | PARAGRAPH One. / PARAGRAPH Two.
            """)
    void shouldReadMarkupAsTheBlocksThatItShows(String html, String blocks) {
        // when
        ReadBody read = READER.read(new Body(Body.Kind.HTML, html));

        // then
        assertThat(described(read)).isEqualTo(blocks);
    }

    @Test
    void shouldLoseNoWordBeyondTheMostLines() {
        // given
        String text = "line\n".repeat(BodyReader.MOST_LINES) + "one\n\ntwo\n";

        // when
        ReadBody read = READER.read(new Body(Body.Kind.TEXT, text));

        // then
        assertThat(read.pieces()).hasSize(BodyReader.MOST_LINES + 1);
        assertThat(read.pieces().get(BodyReader.MOST_LINES).text()).isEqualTo("one two");
        assertThat(read.remarks()).extracting(Remark::code).containsExactly("CLN-LINES");
    }

    @Test
    void shouldLoseNoWordBeyondTheMostTags() {
        // given
        String html = "<p>line</p>".repeat(BodyReader.MOST_TAGS / 2) + "<p>one</p><p>two</p>";

        // when
        ReadBody read = READER.read(new Body(Body.Kind.HTML, html));

        // then
        assertThat(read.pieces().get(read.pieces().size() - 1).text())
                .contains("one")
                .contains("two");
        assertThat(read.remarks()).extracting(Remark::code).containsExactly("CLN-TAGS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"articleBody": "The river rose."}                               | The river rose.
            [{"@graph": [{"articleBody": "The river rose."}]}]               | The river rose.
            {"articleBody": " "}                                             | -
            {"articleBody": ["The river rose."]}                             | -
            {"articleBody": "The river                                       | -
            """)
    void shouldTakeTheTextOfAPageFromItsMetadata(String json, String text) {
        // given
        String page = "<html><head><script type='application/ld+json'>" + json + "</script></head></html>";

        // then
        assertThat(JsonLd.articleBody(Jsoup.parse(page)).orElse("-").strip()).isEqualTo(text);
    }

    private static String described(ReadBody read) {
        return read.pieces().stream()
                .filter(piece -> piece.isBlock() && !piece.text().isBlank())
                .map(piece ->
                        piece.kind() + " " + piece.text().replace('\t', ';').replace('\n', ','))
                .collect(Collectors.joining(" / "));
    }
}
