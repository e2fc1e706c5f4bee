package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void shouldShowTheBeginningOfALongText() {
        assertThat(Problem.shortened("MARKETS", 4)).isEqualTo("MARK…");
        assertThat(Problem.shortened("MARK", 4)).isEqualTo("MARK");
    }

    @Test
    void shouldNotCutACharacterInTwo() {
        assertThat(Problem.shortened("ab\uD83D\uDCC8 up", 3)).isEqualTo("ab…");
    }
}
