package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    static Stream<Object> records() {
        return Stream.of(
                Examples.aWireItem(),
                Examples.aBareWireItem(),
                Examples.anArticle(),
                Examples.aBareArticle(),
                Examples.anEnrichedArticle(),
                Examples.aBareEnrichedArticle(),
                Examples.anEnrichedArticleWithItsIssuer(),
                Examples.aCorrectedArticle(),
                Examples.aNinjsArticle(),
                Examples.aBareNinjsArticle());
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldReadBackWhatItWrote(Object written) throws IOException {
        // when
        Object read = Json.read(Json.bytes(written), written.getClass());

        // then
        assertThat(read).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldWriteTheSameInEveryLocale(Object written) {
        // given
        Locale before = Locale.getDefault();
        String expected = Json.line(written);

        // when
        String turkish;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            turkish = Json.line(written);
        } finally {
            Locale.setDefault(before);
        }

        // then
        assertThat(turkish).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldIgnoreFieldsThatALaterVersionAdds(Object written) throws IOException {
        // given
        String line = Json.line(written);
        String later = "{\"addedLater\":{\"deep\":[1]}," + line.substring(1);

        // when
        Object read = Json.read(later.getBytes(StandardCharsets.UTF_8), written.getClass());

        // then
        assertThat(read).isEqualTo(written);
    }

    @Test
    void shouldLeaveOutWhatIsAbsentAndWriteTimesInUtc() {
        // when
        String line = Json.line(new WireItem.Times(Examples.NOON, null, null));

        // then
        assertThat(line).isEqualTo("{\"versionCreated\":\"2024-03-14T12:00:00Z\"}");
    }

    @Test
    void shouldSayWhereTextIsNotJson() {
        // given
        byte[] cut = "{\"uri\": \"urn:x".getBytes(StandardCharsets.UTF_8);

        // then
        assertThatThrownBy(() -> Json.read(cut, NinjsArticle.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line: 1");
    }
}
