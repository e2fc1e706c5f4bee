package io.depeche.app.command.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.reference.Manifest;
import io.depeche.app.reference.ReferenceTopic;
import io.depeche.app.reference.ReferenceWriter;
import io.depeche.app.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes an import. */
@Command(
        name = "remove",
        description = "Remove an import; running stages apply it at once. Overrides stay.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche reference remove tickers"})
final class ReferenceRemoveCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "NAME", description = "name of the import, as 'reference list' prints it")
    private String name = "";

    ReferenceRemoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        Cluster cluster = Cluster.of(settings).checked();
        String topic = settings.topics().reference();
        Manifest manifest = ReferenceTopic.read(cluster, topic).manifests().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("no import '" + name + "' in use"));
        try (ReferenceWriter writer = new ReferenceWriter(cluster, topic)) {
            writer.remove(manifest);
        }
        context.err().println("removed " + name + " " + manifest.version() + ": " + manifest.rows() + " rows");
        return 0;
    }
}
