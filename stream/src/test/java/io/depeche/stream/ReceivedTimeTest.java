package io.depeche.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ReceivedTimeTest {
    @Test
    void shouldBelieveTheRecordsOwnTime() {
        assertThat(new ReceivedTime().extract(record(1_710_403_200_000L), -1)).isEqualTo(1_710_403_200_000L);
    }

    @Test
    void shouldTakeTheTimeOfReadingForARecordWithoutOne() {
        // given
        long before = System.currentTimeMillis();

        // when
        long received = new ReceivedTime().extract(record(-1), -1);

        // then
        assertThat(received).isBetween(before, System.currentTimeMillis());
    }

    private static ConsumerRecord<Object, Object> record(long timestamp) {
        return new ConsumerRecord<>(
                "wire.raw",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                "value",
                new RecordHeaders(),
                Optional.empty());
    }
}
