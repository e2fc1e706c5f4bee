package io.depeche.app.command.brake;

import io.depeche.app.brake.PulledBrakes;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.command.OutputOption;
import io.depeche.app.settings.Settings;
import io.depeche.model.Json;
import io.depeche.model.operation.Operation;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the brakes that are on. */
@Command(
        name = "list",
        description = "List the stages that stopped because they met too many bugs.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche brake list --output json"})
final class BrakeListCommand implements Callable<Integer> {
    private static final String ROW = "%-8s %-20s  %-20s %s";

    private final Context context;

    @Mixin
    private OutputOption output = new OutputOption();

    BrakeListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        Cluster cluster = Cluster.of(settings).checked();
        Collection<Operation> pulled =
                PulledBrakes.read(cluster, settings.topics().operations()).all();
        if (pulled.isEmpty()) {
            context.err().println("every brake is off");
        } else if (output.isJson()) {
            pulled.forEach(brake -> context.print(Json.line(brake)));
        } else {
            context.print(ROW.formatted("STAGE", "SINCE (UTC)", "BY", "REASON"));
            pulled.forEach(brake -> context.print(String.format(
                    Locale.ROOT,
                    ROW,
                    brake.subject(),
                    brake.at().truncatedTo(ChronoUnit.SECONDS),
                    brake.by(),
                    brake.reason())));
        }
        return 0;
    }
}
