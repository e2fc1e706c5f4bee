package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.WireItem.Body;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTML | <p>One</p><p class="x">Two <b>three</b></p><br/>four five | One, Two , three, four five
            HTML | 2 < 3<p>and 5 > 4                                         | 2 < 3, and 5 > 4
            NITF | <hl1>One</hl1><body.content>Two                           | One, Two
            TEXT | One <b>is</b> text                                        | One <b>is</b> text
            HTML | plain                                                     | plain
            """)
    void shouldEndALineAtEveryTagOfMarkup(Body.Kind kind, String text, String lines) {
        // when
        List<String> first = BodyLines.first(new Body(kind, text), 4);

        // then
        assertThat(String.join(", ", first)).isEqualTo(lines);
    }

    @Test
    void shouldGiveOnlyLinesThatAreNotBlank() {
        // when
        List<String> first = BodyLines.first(new Body(Body.Kind.TEXT, "\r\nOne\r\n \n\nTwo\rThree\nFour"), 3);

        // then
        assertThat(first).containsExactly("One", "Two", "Three");
    }

    @Test
    void shouldLookOnlyAtTheBeginning() {
        // when
        List<String> first = BodyLines.first(new Body(Body.Kind.TEXT, "x".repeat(1499) + "\nTwo"), 4);

        // then
        assertThat(first).containsExactly("x".repeat(1499));
    }

    @Test
    void shouldGiveTheLastLinesOfALongBody() {
        // when
        List<String> last =
                BodyLines.last(new Body(Body.Kind.HTML, "<p>x</p>".repeat(500) + "<p>One</p>\n<p>Two</p> "), 2);

        // then
        assertThat(last).containsExactly("One", "Two");
    }
}
