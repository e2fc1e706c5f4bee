package io.depeche.app.run;

import io.depeche.app.broker.EmbeddedBroker;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The Kafka that stages run on: the configured cluster, or else an embedded broker that stops when this closes. */
public final class Kafka implements AutoCloseable {
    private final Settings settings;
    private final Cluster cluster;
    private final @Nullable EmbeddedBroker embedded;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Kafka(Settings settings, Cluster cluster, @Nullable EmbeddedBroker embedded) {
        this.settings = settings;
        this.cluster = cluster;
        this.embedded = embedded;
    }

    /**
     * Connects to Kafka and ensures that the topics exist. It creates them on the embedded broker; on a cluster,
     * that is the operator's task.
     *
     * @param say receives the announcement of an embedded broker
     * @throws CommandFailed when the data directory cannot be written, no Kafka is available or topics are missing
     */
    public static Kafka open(Settings settings, Consumer<String> say) {
        DataDirectory.prepare(settings.dataDir());
        return settings.bootstrapServers().isPresent() ? onCluster(settings) : onEmbedded(settings, say);
    }

    private static Kafka onCluster(Settings settings) {
        Cluster cluster = Cluster.of(settings).checked();
        try (Admin admin = cluster.admin()) {
            TopicPlan plan = TopicPlan.of(
                    admin, TopicSpec.all(settings, Pipeline.routes(settings).topics()));
            List<String> missing = plan.missing();
            if (!missing.isEmpty()) {
                throw new CommandFailed("topics are missing at " + cluster.bootstrapServers() + ": "
                        + String.join(", ", missing)
                        + "; 'depeche topics apply' creates them, unless this user of Kafka may not see them");
            }
            if (!plan.tooNarrow().isEmpty()) {
                throw new CommandFailed("topics at " + cluster.bootstrapServers()
                        + " accept only records smaller than DEPECHE_MAX_ITEM_BYTES needs: "
                        + String.join(", ", plan.tooNarrow()) + "; 'depeche topics apply' changes them");
            }
        }
        return new Kafka(settings, cluster, null);
    }

    private static Kafka onEmbedded(Settings settings, Consumer<String> say) {
        EmbeddedBroker broker = start(settings);
        Cluster cluster = Cluster.at(broker.address(), settings);
        say.accept("KAFKA_BOOTSTRAP_SERVERS IS NOT SET: this process runs its own broker at " + broker.address()
                + ", data in " + settings.dataDir().resolve("broker").toAbsolutePath()
                + ". Use it to try Dépêche or on a single machine.");
        try (Admin admin = cluster.admin()) {
            TopicPlan.of(
                            admin,
                            TopicSpec.all(settings, Pipeline.routes(settings).topics()))
                    .apply(admin);
        }
        try {
            Files.writeString(settings.brokerAddressFile(), broker.address() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Kafka(settings, cluster, broker);
    }

    private static EmbeddedBroker start(Settings settings) {
        if (Kafka.class.getResource("/kafka/server/KafkaRaftServer.class") == null) {
            throw new CommandFailed("no Kafka: set KAFKA_BOOTSTRAP_SERVERS; this installation has no embedded broker "
                    + "(container images never have one)");
        }
        try {
            return EmbeddedBroker.start(
                    settings.dataDir().resolve("broker"), settings.brokerPort(), settings.maxRecordBytes());
        } catch (IOException e) {
            throw new CommandFailed("cannot start the embedded broker: " + e.getMessage(), e);
        }
    }

    /** The cluster to use. */
    public Cluster cluster() {
        return cluster;
    }

    /** Stops an embedded broker; a cluster is left alone. */
    @Override
    public void close() {
        if (embedded == null || !closed.compareAndSet(false, true)) {
            return;
        }
        embedded.close();
        try {
            Files.deleteIfExists(settings.brokerAddressFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
