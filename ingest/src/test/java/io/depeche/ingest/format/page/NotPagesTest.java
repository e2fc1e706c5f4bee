package io.depeche.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.words.Table;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotPagesTest {
    private static final String SHORT = "<h1>Sorry</h1><p>There is nothing here.</p>";

    static Stream<Table.Row> rows() {
        return Table.load("/formats/not-pages.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldSayWhatTheExampleOfEveryRowIs(Table.Row row) {
        // then
        assertThat(NotPages.is(row.get("example"), SHORT)).contains(row.get("what"));
        assertThat(NotPages.is(row.get("example") + " | Harbour Post", SHORT)).contains(row.get("what"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error 404",
                "HTTP 503",
                "500 Internal Server Error",
                "Page introuvable - Le Port",
                "Access Denied"
            })
    void shouldKnowErrorPagesInOtherWords(String title) {
        // then
        assertThat(NotPages.is(title, SHORT)).contains("an error page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"500", "Fortune - 500", "Lost ship not found after a week", "The access denied to the port", ""})
    void shouldReadStoriesWithSuchWords(String title) {
        // then
        assertThat(NotPages.is(title, SHORT)).isEmpty();
    }

    @Test
    void shouldReadAPageWithMoreToSay() {
        // then
        assertThat(NotPages.is("Access denied", "<p>" + "The board met in the harbour. ".repeat(100)))
                .isEmpty();
    }
}
