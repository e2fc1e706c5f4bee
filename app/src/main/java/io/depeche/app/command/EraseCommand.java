package io.depeche.app.command;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.erase.EraseOrder;
import io.depeche.app.erase.Traces;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.Settings;
import io.depeche.model.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases an article, and names the records that keep its text until their retention ends. */
@Command(
        name = "erase",
        description = "Erase an article for ever: everywhere it becomes a canceled record without text. What cannot be "
                + "removed is printed with the time at which its retention ends.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche erase urn:example:4711 --by 'A. Ruiz' --reason 'court order'",
            "The reason and the name are kept on wire.operations. It cannot be undone."
        })
public final class EraseCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "URI", description = "the article, as it is published")
    private String uri = "";

    @Mixin
    private Decision decision = new Decision();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "how long to wait for the stages (default 30)")
    private int patience;

    public EraseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String reason = decision.reason();
        String by = decision.by();
        Settings settings = context.settings();
        List<String> routed = Pipeline.routes(settings).topics();
        Cluster cluster =
                Cluster.of(settings).checked().having(settings.topics().operations());
        Traces traces = Traces.find(cluster, settings.topics(), routed, uri);
        if (!traces.isKnown()) {
            throw new CommandFailed("no article " + uri + " on "
                    + settings.topics().latest() + " or "
                    + settings.topics().items() + "; nothing erased");
        }
        Operation operation = new Operation(Operation.ERASE, uri, null, reason, by, Instant.now());
        new EraseOrder(cluster, settings.topics()).send(traces, operation, Duration.ofSeconds(patience));
        context.err().println("erased " + uri);
        print(traces);
        return 0;
    }

    private void print(Traces traces) {
        if (!traces.all().isEmpty()) {
            context.print(row("STILL HAS TEXT OF IT", "UNTIL (UTC)"));
        }
        traces.all()
                .forEach(trace -> context.print(
                        row(trace.place().toString(), trace.until().toString())));
    }

    private static String row(String place, String until) {
        return String.format(Locale.ROOT, "%-40s  %s", place, until);
    }
}
