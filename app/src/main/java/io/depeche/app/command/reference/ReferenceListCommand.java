package io.depeche.app.command.reference;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.reference.Manifest;
import io.depeche.app.reference.ReferenceState;
import io.depeche.app.reference.ReferenceTopic;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.reference.row.Row;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists imports and overrides. */
@Command(
        name = "list",
        description = "List the imports in use, and the operators' overrides.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche reference list"})
final class ReferenceListCommand implements Callable<Integer> {
    private final Context context;

    ReferenceListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        ReferenceState state = ReferenceTopic.read(
                Cluster.of(settings).checked(), settings.topics().reference());
        Words words = Pipeline.words(settings);
        context.print(StarterTables.reference(words).version() + "  built into this version");
        state.manifests().forEach(manifest -> context.print(line(manifest)));
        state.overrides().forEach(ruling -> context.print(line(ruling)));
        state.reference(words).unapplied().forEach(ruling -> context.err()
                .println("depeche: without effect, unknown instrument: " + line(ruling)));
        state.problems().forEach(problem -> context.err().println("depeche: " + problem));
        return state.problems().isEmpty() ? 0 : 1;
    }

    private static String line(Manifest manifest) {
        return manifest.name() + "@" + manifest.version() + "  " + manifest.rows() + " rows, " + manifest.refused()
                + " lines refused, imported " + manifest.importedAt() + " from " + String.join(", ", manifest.files());
    }

    static String line(Row.Ruling ruling) {
        String what = ruling.what().name().toLowerCase(Locale.ROOT) + " '" + ruling.text() + "'";
        String decided = ruling.instrument() == null ? " means no instrument" : " means " + ruling.instrument();
        return "override: " + what + decided + ", by " + ruling.by() + ": " + ruling.reason();
    }
}
