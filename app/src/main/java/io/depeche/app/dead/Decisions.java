package io.depeche.app.dead;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.Json;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What operators decided about letters, as {@code wire.operations} says. Not thread-safe. */
final class Decisions {
    private final Map<String, List<Operation>> byLetter = new HashMap<>();
    private final Map<String, String> letterBehind = new HashMap<>();

    /** What was decided so far. */
    static Decisions read(Cluster cluster, Topics topics) {
        Decisions decisions = new Decisions();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topics.operations())) {
            reader.readToEnd(decisions::enter);
        }
        return decisions;
    }

    private void enter(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() != null) {
                enter(Json.read(record.value(), Operation.class));
            }
        } catch (IOException e) {
            // as for the sink: what is not an operation orders nothing
        }
    }

    /** Enters an operation, the later of a letter after the earlier. */
    void enter(Operation operation) {
        boolean aboutLetters =
                Operation.REDRIVE.equals(operation.action()) || Operation.DISCARD.equals(operation.action());
        if (aboutLetters) {
            byLetter.computeIfAbsent(operation.subject(), key -> new ArrayList<>())
                    .add(operation);
            if (operation.sent() != null) {
                letterBehind.put(operation.sent(), operation.subject());
            }
        }
    }

    /** What was decided about the letter at a place, the first first. */
    List<Operation> of(String place) {
        return byLetter.getOrDefault(place, List.of());
    }

    /** The letter from which a record was redriven; empty for every record that no redrive sent. */
    Optional<String> letterBehind(String record) {
        return Optional.ofNullable(letterBehind.get(record));
    }
}
