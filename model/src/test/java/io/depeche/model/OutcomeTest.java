package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(Outcome.kept("news"), "kept news"),
                Arguments.of(new Outcome.Kept<>("news", List.of(new Remark("ENC-MISMATCH", "odd"))), "kept news"),
                Arguments.of(Outcome.skipped("FMT-NOT-NEWS", "a heartbeat"), "skipped FMT-NOT-NEWS"),
                Arguments.of(Outcome.refused("RAW-EMPTY", "no bytes"), "refused RAW-EMPTY"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void shouldCallTheFunctionOfItsCaseWhenFolded(Outcome<String> outcome, String expected) {
        // when
        String folded = outcome.fold(
                kept -> "kept " + kept.value(),
                skipped -> "skipped " + skipped.reason().code(),
                refused -> "refused " + refused.problem().code());

        // then
        assertThat(folded).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fmt-unknown", "FMT UNKNOWN", "FMT-", "-FMT", "FMT_UNKNOWN"})
    void shouldRefuseAProblemWithoutAStableCode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(code, "what to do"));
    }
}
