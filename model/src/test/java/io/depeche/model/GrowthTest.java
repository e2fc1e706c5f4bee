package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {
    private static int sum;

    @Test
    void shouldCallOnePassOverATextProportionate() {
        // when
        double growth = Growth.of(text -> pass(text, text.length()), "ab ", 400_000);

        // then
        assertThat(growth).isLessThan(Growth.PROPORTIONATE);
    }

    @Test
    void shouldNotCallAPassForEachCharacterProportionate() {
        // when
        double growth = Growth.of(
                text -> {
                    for (int end = 0; end < text.length(); end++) {
                        pass(text, end);
                    }
                },
                "ab ",
                16_000);

        // then
        assertThat(growth).isGreaterThan(Growth.PROPORTIONATE);
    }

    private static void pass(String text, int end) {
        for (int i = 0; i < end; i++) {
            sum += text.charAt(i) ^ sum;
        }
    }
}
