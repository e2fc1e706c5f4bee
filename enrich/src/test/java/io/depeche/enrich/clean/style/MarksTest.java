package io.depeche.enrich.clean.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
    private static final List<String> MARKS = List.of("(AP)", "(APA)", "AP", "§", "路透", "", ", PA\n", "Po");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "§", "AP", "ROME (APA) - Po", "(AP", "路透社", ", PA\nx, PA", "P o", "x§y(AP)(AP)", "aPo"})
    void shouldFindTheStringsThatATextHolds(String text) {
        // then
        assertThat(new Marks(MARKS).in(text))
                .containsExactlyInAnyOrderElementsOf(Stream.of(MARKS)
                        .flatMap(List::stream)
                        .filter(text::contains)
                        .toList());
    }
}
