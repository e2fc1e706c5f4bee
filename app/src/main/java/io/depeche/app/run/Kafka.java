package io.depeche.app.run;

import io.depeche.app.broker.EmbeddedBroker;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The Kafka that stages run on: the configured cluster, or else an embedded broker that lives as long as this. */
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
     * Opens it and makes sure that the topics are there: on the embedded broker they are created, on a cluster that is the
     * operator's to do.
     *
     * @param say where to announce an embedded broker
     * @throws CommandFailed when there is no Kafka to run on, or topics are missing
     */
    public static Kafka open(Settings settings, Consumer<String> say) {
        return settings.bootstrapServers().isPresent() ? onCluster(settings) : onEmbedded(settings, say);
    }

    private static Kafka onCluster(Settings settings) {
        Cluster cluster = Cluster.of(settings).checked();
        try (Admin admin = cluster.admin()) {
            TopicPlan plan = TopicPlan.of(admin, TopicSpec.all(settings));
            List<String> missing = plan.missing();
            if (!missing.isEmpty()) {
                throw new CommandFailed("topics are missing at " + cluster.bootstrapServers() + ": "
                        + String.join(", ", missing) + "; 'depeche topics apply' creates them");
            }
            if (!plan.tooNarrow().isEmpty()) {
                throw new CommandFailed("topics at " + cluster.bootstrapServers()
                        + " take smaller records than DEPECHE_MAX_ITEM_BYTES asks for: "
                        + String.join(", ", plan.tooNarrow()) + "; 'depeche topics apply' changes them");
            }
        }
        return new Kafka(settings, cluster, null);
    }

    private static Kafka onEmbedded(Settings settings, Consumer<String> say) {
        EmbeddedBroker broker = start(settings);
        Cluster cluster = Cluster.at(broker.address(), settings);
        say.accept("NO KAFKA_BOOTSTRAP_SERVERS: this process runs its own broker at " + broker.address() + ", data in "
                + settings.dataDir().resolve("broker").toAbsolutePath() + ". Good for trying out and for one machine.");
        try (Admin admin = cluster.admin()) {
            TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
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
            throw new CommandFailed(
                    "no Kafka: set KAFKA_BOOTSTRAP_SERVERS; this installation has no broker of its own, "
                            + "as no container image has");
        }
        try {
            return EmbeddedBroker.start(
                    settings.dataDir().resolve("broker"), settings.brokerPort(), settings.maxRecordBytes());
        } catch (IOException e) {
            throw new CommandFailed("no embedded broker: " + e.getMessage(), e);
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
