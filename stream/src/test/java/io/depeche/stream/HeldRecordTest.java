package io.depeche.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.model.Coordinates;
import io.depeche.model.operation.HeldItem;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldRecordTest {
    private static final Instant SENT = Instant.parse("2024-03-14T08:00:00Z");
    private static final HeldItem ITEM = new HeldItem(
            "urn:été", Coordinates.parse("wire.raw-0@1#1/1"), "wire.enriched-2@7", 3, null, SENT.plusNanos(1), SENT);

    @ParameterizedTest
    @CsvSource({"key,value", "key,''", ",value", "key,"})
    void shouldReadARecordAsItWasWritten(@Nullable String key, @Nullable String value) {
        // given
        RecordHeaders headers = new RecordHeaders();
        headers.add("one", "été".getBytes(UTF_8)).add("one", null).add("two", new byte[0]);
        Inbound inbound = new Inbound(bytes(key), bytes(value), headers, "wire.enriched-2@7", SENT);

        // when
        HeldRecord read = HeldRecord.of(new HeldRecord(ITEM, inbound).bytes());

        // then
        assertThat(read.item()).isEqualTo(ITEM);
        assertThat(read.inbound().key()).isEqualTo(bytes(key));
        assertThat(read.inbound().value()).isEqualTo(bytes(value));
        assertThat(read.inbound().headers()).isEqualTo(headers);
        assertThat(read.inbound().source()).isEqualTo("wire.enriched-2@7");
        assertThat(read.inbound().timestamp()).isEqualTo(SENT);
    }

    @Test
    void shouldRefuseARecordOfALaterForm() {
        assertThatThrownBy(() -> HeldRecord.of(new byte[] {2})).hasMessageContaining("run the version that wrote it");
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }
}
