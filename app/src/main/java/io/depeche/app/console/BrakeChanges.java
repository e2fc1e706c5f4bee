package io.depeche.app.console;

import io.depeche.app.brake.BrakeWriter;
import io.depeche.app.brake.PulledBrakes;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.console.web.Reply;
import io.depeche.app.failure.Causes;
import io.depeche.app.failure.CommandFailed;
import io.depeche.model.Json;
import io.depeche.model.StageName;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/** Releases brakes, as {@code depeche brake release} does. */
record BrakeChanges(Cluster cluster, String operations) {

    /** The stage that may go on, and who decided it why. */
    record Change(String stage, String reason, String by) {}

    /** The stage that goes on within seconds. */
    record Released(String stage) {}

    Reply release(byte[] body) {
        Change change = read(body);
        StageName stage = StageName.ofId(change.stage())
                .orElseThrow(() -> new IllegalArgumentException("unknown stage: " + change.stage()));
        if (PulledBrakes.read(cluster, operations).of(stage).isEmpty()) {
            return Reply.problem(409, "the brake of " + stage.id() + " is off; somebody has released it already");
        }
        write(new Operation(
                Operation.BRAKE_RELEASE,
                stage.id(),
                null,
                change.reason().strip(),
                change.by().strip(),
                Instant.now()));
        return Reply.json(new Released(stage.id()));
    }

    private void write(Operation order) {
        try (BrakeWriter writer = new BrakeWriter(cluster, operations)) {
            writer.writeNow(order);
        } catch (ExecutionException e) {
            throw new CommandFailed(
                    order.subject() + " is not released: Kafka did not accept the order on " + operations + ": "
                            + Causes.of(Objects.requireNonNullElse(e.getCause(), e)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while sending the order to " + operations, e);
        }
    }

    private static Change read(byte[] body) {
        try {
            Change change = Json.read(body, Change.class);
            if (change.stage() == null || isBlank(change.reason()) || isBlank(change.by())) {
                throw new IllegalArgumentException("give the stage, who decides this, and why");
            }
            return change;
        } catch (IOException e) {
            throw new IllegalArgumentException("not a decision about a brake: " + e.getMessage(), e);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
