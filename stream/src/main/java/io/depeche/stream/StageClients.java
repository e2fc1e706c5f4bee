package io.depeche.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * The Kafka clients of a stage. Their transactional ids are {@code <application>-<instance>-<thread>}, the same after a
 * restart: a killed process aborts its own open transaction as soon as it restarts. Kafka Streams itself would use a
 * random id, and readers would wait until the transaction times out.
 *
 * @param applicationId of the stage
 * @param instance distinguishes this process from others of the same stage; the same after a restart
 */
public record StageClients(String applicationId, String instance) implements KafkaClientSupplier {
    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(named(config), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The settings of a producer with our transactional id in place of Kafka Streams' own. */
    Map<String, Object> named(Map<String, Object> config) {
        Map<String, Object> named = new HashMap<>(config);
        named.computeIfPresent(ProducerConfig.TRANSACTIONAL_ID_CONFIG, (name, id) -> transactionalId((String) id));
        return named;
    }

    private String transactionalId(String streams) {
        String thread = streams.substring(streams.lastIndexOf('-') + 1);
        return applicationId + "-" + instance + "-" + thread;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return getConsumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return getConsumer(config);
    }
}
