package io.depeche.app.command.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.reference.ReferenceState;
import io.depeche.app.reference.ReferenceTopic;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.reference.load.Exporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the imports in use as files in Dépêche's own format. */
@Command(
        name = "export",
        description = "Write the imports in use and the overrides as files that 'import' and '--reference' accept.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche reference export reference/"})
final class ReferenceExportCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "DIR", description = "directory for the files; none of them may exist yet")
    private Path directory = Path.of("");

    ReferenceExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = context.settings();
        ReferenceState state = ReferenceTopic.read(
                Cluster.of(settings).checked(), settings.topics().reference());
        Exporter.write(directory, state.imports(), state.overrides())
                .forEach(file -> context.err().println("wrote " + file));
        return 0;
    }
}
