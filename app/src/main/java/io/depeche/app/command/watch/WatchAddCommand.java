package io.depeche.app.command.watch;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.settings.Settings;
import io.depeche.app.watchlist.WatchWriter;
import io.depeche.model.operation.WatchEntry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Adds entries to a list. */
@Command(
        name = "add",
        description = "Add entries to a list; running sinks apply it at once, to articles that come from then on.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche watch add rivals --name 'Acme Corp' --name Nordwerk \\",
            "            --reason 'desk asks' --by 'A. Ruiz'"
        })
final class WatchAddCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private EntryOptions options = new EntryOptions();

    WatchAddCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<WatchEntry> entries = options.entries();
        Settings settings = context.settings();
        Cluster cluster =
                Cluster.of(settings).checked().having(settings.topics().watchlists());
        try (WatchWriter writer = new WatchWriter(cluster, settings.topics())) {
            writer.add(entries);
        }
        entries.forEach(entry -> context.err().println("added " + entry.key()));
        return 0;
    }
}
