package io.depeche.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.streams.test.TestRecord;

/** Looks into records that a stage wrote. */
final class TestRecords {
    private TestRecords() {}

    static TestRecord<byte[], byte[]> only(List<TestRecord<byte[], byte[]>> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    static String header(TestRecord<?, ?> record, String name) {
        assertThat(record.headers().lastHeader(name)).as("header " + name).isNotNull();
        return text(record.headers().lastHeader(name).value());
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
