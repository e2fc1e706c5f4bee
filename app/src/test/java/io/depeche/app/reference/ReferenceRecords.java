package io.depeche.app.reference;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records of {@code wire.reference}, as a consumer reads them. */
final class ReferenceRecords {
    private ReferenceRecords() {}

    static ConsumerRecord<byte[], byte[]> at(
            long offset, byte @Nullable [] key, byte @Nullable [] value, String generation) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(ReferenceKeys.GENERATION, generation.getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                "wire.reference", 0, offset, 0, TimestampType.CREATE_TIME, 0, 0, key, value, headers, Optional.empty());
    }
}
