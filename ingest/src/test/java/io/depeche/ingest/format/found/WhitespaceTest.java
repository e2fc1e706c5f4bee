package io.depeche.ingest.format.found;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhitespaceTest {
    @Test
    void shouldWriteEveryRunOfWhiteSpaceAsOneSpace() {
        // then
        assertThat(Whitespace.fold(" \tOne\r\n\u00a0 two\u2003three ")).isEqualTo("One two three");
        assertThat(Whitespace.fold(" \n")).isEmpty();
    }

    @Test
    void shouldKeepNoBreakSpacesWhereOnlyAsciiCounts() {
        // then
        assertThat(Whitespace.foldAscii(" One\r\n\u00a0two ")).isEqualTo("One \u00a0two");
    }
}
