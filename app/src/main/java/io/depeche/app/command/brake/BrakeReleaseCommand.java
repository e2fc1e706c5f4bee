package io.depeche.app.command.brake;

import io.depeche.app.brake.BrakeWriter;
import io.depeche.app.brake.PulledBrakes;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.command.Decision;
import io.depeche.app.failure.Causes;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.model.StageName;
import io.depeche.model.operation.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets stages go on that stopped because they met too many bugs. */
@Command(
        name = "release",
        description = "Let a stage go on that stopped because it met too many bugs; all of them when none is named.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche brake release enrich --by 'A. Ruiz' --reason 'mended in 1.4.1'",
            "The reason and the name are kept on wire.operations."
        })
final class BrakeReleaseCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "STAGE", arity = "0..1", description = "ingest, enrich or sink")
    private @Nullable String stage;

    @Mixin
    private Decision decision = new Decision();

    @Spec
    private @Nullable CommandSpec spec;

    BrakeReleaseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String reason = decision.reason();
        String by = decision.by();
        List<StageName> wanted = stage == null ? List.of(StageName.values()) : List.of(name(stage));
        Settings settings = context.settings();
        String topic = settings.topics().operations();
        Cluster cluster = Cluster.of(settings).checked().having(topic);
        PulledBrakes pulled = PulledBrakes.read(cluster, topic);
        List<StageName> stopped =
                wanted.stream().filter(name -> pulled.of(name).isPresent()).toList();
        if (stopped.isEmpty()) {
            throw new CommandFailed("nothing to release: " + (stage == null ? "every brake" : "the brake of " + stage)
                    + " is off; see 'depeche brake list'");
        }
        try (BrakeWriter writer = new BrakeWriter(cluster, topic)) {
            for (StageName name : stopped) {
                release(
                        writer,
                        topic,
                        new Operation(Operation.BRAKE_RELEASE, name.id(), null, reason, by, Instant.now()));
            }
        }
        return 0;
    }

    private void release(BrakeWriter writer, String topic, Operation order) {
        try {
            writer.writeNow(order);
            context.err().println("released " + order.subject() + "; its processes go on within seconds");
        } catch (ExecutionException e) {
            throw new CommandFailed(
                    order.subject() + " is not released: Kafka did not accept the order on " + topic + ": "
                            + Causes.of(Objects.requireNonNullElse(e.getCause(), e)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while sending the order to " + topic, e);
        }
    }

    private StageName name(String id) {
        return StageName.ofId(id)
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "unknown stage '" + id + "'; use ingest, enrich or sink"));
    }
}
