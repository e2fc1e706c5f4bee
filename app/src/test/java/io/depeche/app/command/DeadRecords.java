package io.depeche.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.run.DemoItems;
import io.depeche.model.kafka.Headers;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that a test writes to see them refused. */
final class DeadRecords {
    private DeadRecords() {}

    /** A raw record of one of the demo's items, or of that text. */
    static ProducerRecord<byte[], byte[]> raw(String item, Map<String, String> headers) throws IOException {
        byte[] bytes = DemoItems.all().stream()
                .filter(demo -> demo.name().equals(item))
                .map(DemoItems.Item::bytes)
                .findFirst()
                .orElse(item.getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("wire.raw", "default".getBytes(UTF_8), bytes);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    static ProducerRecord<byte[], byte[]> copy(
            ConsumerRecord<byte[], byte[]> record, String topic, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> copy =
                new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value(), record.headers());
        headers.forEach((name, value) -> copy.headers().remove(name).add(name, value.getBytes(UTF_8)));
        return copy;
    }

    /** The same record as that of a second item beside it, so that it is not a repetition. */
    static ProducerRecord<byte[], byte[]> ofASecondItem(ProducerRecord<byte[], byte[]> record) {
        String value = new String(record.value(), UTF_8).replace("wire.raw-0@1#1/1", "wire.raw-0@1#2/2");
        record.headers().remove(Headers.RAW).add(Headers.RAW, "wire.raw-0@1#2/2".getBytes(UTF_8));
        return new ProducerRecord<>(
                record.topic(), null, record.timestamp(), record.key(), value.getBytes(UTF_8), record.headers());
    }

    static void send(Cluster cluster, ProducerRecord<byte[], byte[]> record) {
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            var unused = producer.send(record);
            producer.flush();
        }
    }
}
