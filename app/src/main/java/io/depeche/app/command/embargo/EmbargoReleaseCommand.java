package io.depeche.app.command.embargo;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Place;
import io.depeche.app.command.Context;
import io.depeche.app.command.Decision;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.model.Json;
import io.depeche.model.kafka.Headers;
import io.depeche.model.operation.HeldItem;
import io.depeche.model.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Orders the sink to publish an article that waits, and waits until it has. */
@Command(
        name = "release",
        description = "Publish an article that waits for the end of its embargo, as usable and at once.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche embargo release urn:example:4711 --by 'A. Ruiz' \\",
            "            --reason 'the agency called'",
            "The reason and the name are kept on wire.operations."
        })
final class EmbargoReleaseCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Context context;

    @Parameters(paramLabel = "URI", description = "the article; 'embargo list' prints those that wait")
    private String uri = "";

    @Mixin
    private Decision decision = new Decision();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "how long to wait for the sink (default 30)")
    private int patience;

    EmbargoReleaseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String reason = decision.reason();
        String by = decision.by();
        Settings settings = context.settings();
        Cluster cluster =
                Cluster.of(settings).checked().having(settings.topics().operations());
        HeldItem item = HeldItems.read(cluster, settings.topics())
                .of(uri)
                .orElseThrow(() -> new CommandFailed("no article " + uri + " waits on "
                        + settings.topics().held() + "; 'depeche embargo list' shows those that do"));
        Operation order = new Operation(Operation.RELEASE, uri, item.raw(), reason, by, Instant.now());
        send(cluster, settings.topics().operations(), item, order);
        await(cluster, settings, item);
        context.err().println("released " + uri + ", revision " + item.revision());
        return 0;
    }

    /** The order goes to the partition of the same number as that of the record that waits: one task reads both. */
    private void send(Cluster cluster, String topic, HeldItem item, Operation order) {
        int partition = Place.parse(item.source()).partition();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, partition, uri.getBytes(StandardCharsets.UTF_8), Json.bytes(order));
        record.headers().add(Headers.SCHEMA, Operation.SCHEMA.getBytes(StandardCharsets.UTF_8));
        try (Producer<byte[], byte[]> producer = cluster.producer()) {
            int partitions = producer.partitionsFor(topic).size();
            if (partition >= partitions) {
                throw new CommandFailed(
                        "no order sent: " + topic + " has " + partitions + " partitions, but the article" + " waits at "
                                + item.source() + ": give it as many partitions as that topic has");
            }
            var unused = producer.send(record).get();
        } catch (ExecutionException e) {
            throw new CommandFailed("Kafka did not accept the order on " + topic + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while sending the order to " + topic, e);
        }
    }

    private void await(Cluster cluster, Settings settings, HeldItem item) {
        long deadline = System.nanoTime() + Duration.ofSeconds(patience).toNanos();
        while (isHeld(cluster, settings, item)) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("the order is on " + settings.topics().operations() + ", but after " + patience
                        + " s " + uri + " still waits: is the sink running? It will obey as soon as it does");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isHeld(Cluster cluster, Settings settings, HeldItem item) {
        Optional<HeldItem> now = HeldItems.read(cluster, settings.topics()).of(item.uri());
        return now.filter(held -> held.raw().equals(item.raw())).isPresent();
    }
}
