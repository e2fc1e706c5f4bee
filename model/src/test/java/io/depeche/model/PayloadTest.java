package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PayloadTest {
    private static final byte[] BYTES = {0, 127, (byte) 200};

    @Test
    void shouldNotChangeWhenTheBytesItWasMadeOfOrGaveDo() {
        // given
        byte[] given = BYTES.clone();
        Payload payload = Payload.of(given);

        // when
        given[0] = 1;
        payload.toByteArray()[1] = 1;

        // then
        assertThat(payload.toByteArray()).isEqualTo(BYTES);
    }

    @Test
    void shouldBeComparedByContent() {
        // then
        assertThat(Payload.of(BYTES)).isEqualTo(Payload.of(BYTES)).hasSameHashCodeAs(Payload.of(BYTES));
        assertThat(Payload.of(BYTES)).isNotEqualTo(Payload.of(new byte[3]));
    }

    @Test
    void shouldGiveBytesWithoutASign() throws IOException {
        // given
        Payload payload = Payload.of(BYTES);

        // then
        assertThat(payload.at(2)).isEqualTo(200);
        assertThat(payload.size()).isEqualTo(3);
        assertThat(payload.stream().readAllBytes()).isEqualTo(BYTES);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> payload.at(3));
    }

    @Test
    void shouldBeNamedByItsSha256() {
        // then
        assertThat(Payload.of(new byte[0]).sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void shouldNotPrintItsBytesIntoLogs() {
        // then
        assertThat(Payload.of(BYTES)).hasToString("Payload[3 bytes]");
    }
}
