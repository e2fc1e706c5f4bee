package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @Test
    void shouldCountCodePointsNotChars() {
        // given a text of two code points and three chars
        String text = "a\uD83D\uDE80";

        // when
        Span span = new Span(Field.BODY, 5, 7, text);

        // then
        assertThat(span.text()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, Thales", "0, 5, Thales", "0, 7, Thales", "6, 0, Thales", "3, 3, ''"})
    void shouldRefuseASpanThatDoesNotFitItsText(int start, int end, String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Field.HEADLINE, start, end, text));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new InstrumentTag.Mention(Field.HEADLINE, start, end, text, InstrumentTag.Method.NAME, null));
    }
}
