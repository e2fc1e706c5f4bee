package io.depeche.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void shouldSayWhatFailedAndWhatItBeganWith() {
        Throwable innermost = new IllegalArgumentException("Could not find a 'KafkaClient' entry");

        assertThat(Causes.of(new IllegalStateException(
                        "Failed to create new KafkaAdminClient",
                        new IllegalStateException("Failed to create new NetworkClient", innermost))))
                .isEqualTo("Failed to create new KafkaAdminClient: Could not find a 'KafkaClient' entry");
        assertThat(Causes.of(innermost)).isEqualTo("Could not find a 'KafkaClient' entry");
    }

    @Test
    void shouldSayNothingTwice() {
        assertThat(Causes.of(new IllegalStateException(new IllegalArgumentException("twice"))))
                .isEqualTo("java.lang.IllegalArgumentException: twice");
        assertThat(Causes.of(new IllegalStateException("said", new IllegalArgumentException())))
                .isEqualTo("said");
    }

    @Test
    void shouldNameTheKindOfAnExceptionWithoutAMessage() {
        assertThat(Causes.of(new ArithmeticException())).isEqualTo("ArithmeticException");
    }
}
