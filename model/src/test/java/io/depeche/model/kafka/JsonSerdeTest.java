package io.depeche.model.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.model.Remark;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class JsonSerdeTest {
    private static final String TOPIC = "wire.items";

    private final JsonSerde<Remark> serde = new JsonSerde<>(Remark.class);

    @Test
    void shouldReadBackWhatItWrote() {
        // given
        Remark remark = new Remark("ENC-MISMATCH", "déclaré UTF-8");

        // when
        byte[] bytes = serde.serializer().serialize(TOPIC, remark);

        // then
        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(remark);
    }

    @Test
    void shouldPassTombstonesThrough() {
        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void shouldNameTopicAndTypeOfWhatItCannotRead() {
        // given
        byte[] garbage = "<xml/>".getBytes(StandardCharsets.UTF_8);

        // then
        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, garbage))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("a record of wire.items is not a valid Remark");
    }
}
