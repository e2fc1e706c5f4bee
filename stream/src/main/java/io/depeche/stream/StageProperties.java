package io.depeche.stream;

import io.depeche.stream.work.CommitPace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The configuration of a stage in Kafka Streams.
 *
 * @param applicationId {@code <prefix>-<stage>}; consumer group, transactional ids and state are named after it, so it
 *     never changes
 * @param stage the stage's name
 * @param instance distinguishes this process from others of the same stage; the same after a restart
 * @param exactlyOnce whether results and offsets are one transaction
 * @param commitInterval between commits that make results visible under exactly-once; a busy thread lets
 *     {@value CommitPace#LONGER} pass
 * @param stateDir directory of the stores, for this process alone
 * @param maxBytes maximum size of a record on any topic
 * @param clients settings of every Kafka client, including bootstrap servers; they override ours
 * @param listener receives the outcome of each item
 */
public record StageProperties(
        String applicationId,
        String stage,
        String instance,
        int threads,
        boolean exactlyOnce,
        Duration commitInterval,
        Path stateDir,
        String deadLetters,
        int maxBytes,
        Map<String, String> clients,
        OutcomeListener listener) {

    /** How long the partitions of a killed process wait before others take them over. */
    public static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);
    /** How records are compressed: every Kafka client reads gzip without a further library. */
    public static final String COMPRESSION = "gzip";

    /** How long a killed process's open transaction may hold back readers. */
    public static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);

    private static final List<String> PREFIXES =
            List.of(StreamsConfig.MAIN_CONSUMER_PREFIX, StreamsConfig.CONSUMER_PREFIX, StreamsConfig.PRODUCER_PREFIX);
    private static final int SMALLEST_BUFFER = 32 << 20;
    private static final long LONGEST_WAIT = 100;
    private static final int FETCH_BYTES = 8 << 20;
    /** The records of many items. */
    private static final int BATCH_BYTES = 128 << 10;

    public StageProperties {
        clients = Map.copyOf(clients);
    }

    /** The properties for Kafka Streams. */
    public Properties toProperties() {
        Map<String, Object> settings = new HashMap<>();
        settings.putAll(streams());
        settings.putAll(consumer());
        settings.putAll(producer());
        settings.keySet().removeIf(this::isSetByOperator);
        settings.putAll(clients);
        Properties properties = new Properties();
        settings.forEach((name, value) -> properties.setProperty(name, String.valueOf(value)));
        properties.put(OutcomeListener.SETTING, listener);
        if (exactlyOnce) {
            properties.put(CommitPace.SETTING, new CommitPace.ByThread(commitInterval));
        }
        return properties;
    }

    /** Whether the operator gave this setting without a prefix or with a wider one; Kafka Streams would prefer ours. */
    private boolean isSetByOperator(String name) {
        return PREFIXES.stream()
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .anyMatch(plain -> clients.containsKey(plain)
                        || (name.startsWith(StreamsConfig.MAIN_CONSUMER_PREFIX)
                                && clients.containsKey(StreamsConfig.CONSUMER_PREFIX + plain)));
    }

    private Map<String, Object> streams() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                exactlyOnce ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                commitInterval.multipliedBy(exactlyOnce ? CommitPace.LONGER : 1).toMillis());
        // a thread that waits for records neither commits nor looks at its timers
        settings.put(StreamsConfig.POLL_MS_CONFIG, Math.min(LONGEST_WAIT, commitInterval.toMillis()));
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        // an item must not wait for a record of the topic of orders, which is rare and in no order with items
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toAbsolutePath());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, ReceivedTime.class.getName());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class.getName());
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, BugHandler.class.getName());
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, OversizeHandler.class.getName());
        // by name: its constant is deprecated because Kafka 5 will drop the choice
        settings.put("processing.exception.handler.global.enabled", true);
        // a changelog must not keep what was killed or erased for as long as Kafka likes
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG),
                Duration.ofDays(1).toMillis());
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        settings.put(BugHandler.STAGE, stage);
        settings.put(BugHandler.TOPIC, deadLetters);
        settings.put(BugHandler.MAX_BYTES, maxBytes);
        return settings;
    }

    private Map<String, Object> consumer() {
        return Map.of(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest",
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
                500,
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                FETCH_BYTES,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                applicationId + "-" + instance,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                SESSION_TIMEOUT.toMillis(),
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                SESSION_TIMEOUT.dividedBy(4).toMillis());
    }

    /** Under exactly-once records wait for each other: nobody reads one before its commit, which sends what waits. */
    private Map<String, Object> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), COMPRESSION);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), exactlyOnce ? LONGEST_WAIT : 0);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), maxBytes);
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), Math.max(SMALLEST_BUFFER, maxBytes));
        if (exactlyOnce) {
            settings.put(
                    StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                    TRANSACTION_TIMEOUT.toMillis());
        }
        return settings;
    }
}
