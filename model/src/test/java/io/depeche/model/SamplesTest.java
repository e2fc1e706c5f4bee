package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records written by version 1 stay readable. The files are never rewritten: a new major version gets its own folder. */
class SamplesTest {
    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("wire-item", Examples.aWireItem()),
                Arguments.of("wire-item-bare", Examples.aBareWireItem()),
                Arguments.of("enriched-article", Examples.anEnrichedArticle()),
                Arguments.of("enriched-article-bare", Examples.aBareEnrichedArticle()),
                Arguments.of("article", Examples.aNinjsArticle()),
                Arguments.of("article-bare", Examples.aBareNinjsArticle()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldStillReadSamplesOfVersion1AsTheSame(String name, Object expected) throws IOException {
        // when
        Object read = Json.read(sample(name), expected.getClass());

        // then
        assertThat(read).isEqualTo(expected);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream json = SamplesTest.class.getResourceAsStream("/samples/1/" + name + ".json")) {
            return Objects.requireNonNull(json, name).readAllBytes();
        }
    }
}
