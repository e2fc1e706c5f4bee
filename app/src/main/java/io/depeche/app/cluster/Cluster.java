package io.depeche.app.cluster;

import io.depeche.app.access.Lacking;
import io.depeche.app.failure.Causes;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.stream.StageProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A Kafka cluster and the settings of its clients.
 *
 * @param bootstrapServers its address
 * @param settings of every client; those for one kind of client have its name and a dot as prefix
 * @param maxRecordBytes the largest record a producer may send
 */
public record Cluster(String bootstrapServers, Map<String, String> settings, int maxRecordBytes) {
    private static final int ANSWER_SECONDS = 10;

    public Cluster {
        Map<String, String> all = new HashMap<>(settings);
        all.put("bootstrap.servers", bootstrapServers);
        settings = Map.copyOf(all);
    }

    /**
     * The cluster in the settings, or else the embedded broker running on the same data directory.
     *
     * @throws CommandFailed when there is neither
     */
    public static Cluster of(Settings settings) {
        String address = settings.bootstrapServers().orElseGet(() -> runningBroker(settings.brokerAddressFile()));
        return at(address, settings);
    }

    /** The cluster at {@code address}, whatever address the settings give. */
    public static Cluster at(String address, Settings settings) {
        return new Cluster(address, settings.kafka(), settings.maxRecordBytes());
    }

    private static String runningBroker(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new CommandFailed(
                "no Kafka: set KAFKA_BOOTSTRAP_SERVERS, or start 'depeche run' with its embedded broker in "
                        + "this data directory (" + file.toAbsolutePath().getParent() + ") first");
    }

    /**
     * Checks that the cluster answers.
     *
     * @throws CommandFailed when it does not within ten seconds
     */
    public Cluster checked() {
        Admin admin = null;
        try {
            admin = admin();
            admin.describeCluster().clusterId().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return this;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new CommandFailed(
                    "Kafka at " + bootstrapServers + " does not answer" + because(e)
                            + ": check that it runs and that KAFKA_BOOTSTRAP_SERVERS and the other KAFKA_* are right",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while waiting for Kafka at " + bootstrapServers, e);
        } finally {
            if (admin != null) {
                // a plain close would wait for the answer that never comes
                admin.close(Duration.ZERO);
            }
        }
    }

    /**
     * Checks that a topic exists; a producer would wait a minute for it.
     *
     * @throws CommandFailed when it does not
     */
    public Cluster having(String topic) {
        try (Admin admin = admin()) {
            admin.describeTopics(List.of(topic)).allTopicNames().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new CommandFailed(
                        "topics are missing at " + bootstrapServers + ": " + topic
                                + "; 'depeche topics apply' creates them",
                        e);
            }
            // whoever may not see the topic may still be allowed to write to it: writing will tell
        } catch (TimeoutException e) {
            throw new CommandFailed("Kafka at " + bootstrapServers + " does not answer" + because(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while waiting for Kafka at " + bootstrapServers, e);
        }
        return this;
    }

    /** What this user may do with a topic; empty when Kafka does not tell. */
    public Set<AclOperation> allowed(String topic) {
        DescribeTopicsOptions told = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        try (Admin admin = admin()) {
            return admin
                    .describeTopics(List.of(topic), told)
                    .allTopicNames()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .map(TopicDescription::authorizedOperations)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(Set.of());
        } catch (ExecutionException | TimeoutException e) {
            // it is asked only for the wording of a refusal
            return Set.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private static String because(Exception e) {
        return e instanceof TimeoutException
                ? " within " + ANSWER_SECONDS + " s"
                : " (" + Causes.of(e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e) + ")";
    }

    /** A new admin client. */
    public Admin admin() {
        return Admin.create(clientSettings("admin"));
    }

    /** A new producer of bytes, idempotent and with acks from all replicas. */
    public Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * A producer for transactions, initialised. After a kill, its open transaction lasts as long as a stage's would.
     *
     * @param id the transactional id
     */
    public Producer<byte[], byte[]> transactionalProducer(String id) {
        return transactionalProducer(id, StageProperties.TRANSACTION_TIMEOUT);
    }

    /**
     * A producer for long transactions, initialised.
     *
     * @param timeout after which Kafka aborts a transaction
     */
    public Producer<byte[], byte[]> transactionalProducer(String id, Duration timeout) {
        Map<String, Object> all = producerSettings();
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        all.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) timeout.toMillis());
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return producer;
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e instanceof TransactionalIdAuthorizationException ? Lacking.writing(id) : e;
        }
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> all = clientSettings("producer");
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, StageProperties.COMPRESSION);
        all.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxRecordBytes);
        return all;
    }

    /** A new consumer of committed bytes, outside any group. */
    public Consumer<byte[], byte[]> consumer() {
        Map<String, Object> all = clientSettings("consumer");
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> clientSettings(String kind) {
        Map<String, Object> all = new HashMap<>();
        settings.forEach((name, value) -> {
            if (!name.matches("(admin|producer|consumer)\\..*")) {
                all.put(name, value);
            }
        });
        String prefix = kind + ".";
        settings.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                all.put(name.substring(prefix.length()), value);
            }
        });
        return all;
    }
}
