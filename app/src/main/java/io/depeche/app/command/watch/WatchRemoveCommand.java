package io.depeche.app.command.watch;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.settings.Settings;
import io.depeche.app.watchlist.WatchEntries;
import io.depeche.app.watchlist.WatchWriter;
import io.depeche.model.operation.WatchEntry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes entries from a list. */
@Command(
        name = "remove",
        description = "Remove entries from a list; running sinks apply it at once.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche watch remove rivals --name 'Acme Corp' \\",
            "            --reason 'was sold' --by 'A. Ruiz'"
        })
final class WatchRemoveCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private EntryOptions options = new EntryOptions();

    WatchRemoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<WatchEntry> entries = options.entries();
        Settings settings = context.settings();
        String topic = settings.topics().watchlists();
        Cluster cluster = Cluster.of(settings).checked().having(topic);
        WatchEntries present = WatchEntries.read(cluster, topic);
        entries.stream()
                .map(WatchEntry::key)
                .filter(key -> present.of(key).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw new CommandFailed("no entry " + key + " on " + topic
                            + "; nothing removed. 'depeche watch list' shows those that are there");
                });
        try (WatchWriter writer = new WatchWriter(cluster, settings.topics())) {
            writer.remove(entries);
        }
        entries.forEach(entry -> context.err().println("removed " + entry.key()));
        return 0;
    }
}
