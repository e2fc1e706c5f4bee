package io.depeche.app.brake;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.Json;
import io.depeche.model.StageName;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which stages stand by their brakes, as {@code wire.operations} says. */
public final class PulledBrakes {
    private static final Logger LOG = LoggerFactory.getLogger(PulledBrakes.class);

    private final Map<StageName, Operation> pulled = new ConcurrentHashMap<>();

    /** The brakes that are on now. */
    public static PulledBrakes read(Cluster cluster, String operations) {
        PulledBrakes brakes = new PulledBrakes();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, operations)) {
            reader.readToEnd(record -> brakes.enter(record));
        }
        return brakes;
    }

    /** Enters a record of the topic; returns the stage whose brake it pulls or releases. */
    Optional<StageName> enter(ConsumerRecord<byte[], byte[]> record) {
        return order(record).flatMap(this::enter);
    }

    /** Enters what was done; returns the stage whose brake it pulls or releases. */
    Optional<StageName> enter(Operation operation) {
        Optional<StageName> stage = StageName.ofId(operation.subject());
        if (operation.action().equals(Operation.BRAKE)) {
            stage.ifPresent(name -> pulled.putIfAbsent(name, operation));
        } else if (operation.action().equals(Operation.BRAKE_RELEASE)) {
            stage.ifPresent(pulled::remove);
        } else {
            return Optional.empty();
        }
        return stage;
    }

    private static Optional<Operation> order(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? Optional.empty() : Optional.of(Json.read(record.value(), Operation.class));
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("a record of {} is not an operation; the sink reports it", record.topic());
            return Optional.empty();
        }
    }

    /** Who pulled a stage's brake, when and why; empty when it is off. */
    public Optional<Operation> of(StageName stage) {
        return Optional.ofNullable(pulled.get(stage));
    }

    /** All brakes that are on, in the order of the stages. */
    public Collection<Operation> all() {
        return List.of(StageName.values()).stream()
                .flatMap(stage -> of(stage).stream())
                .toList();
    }
}
