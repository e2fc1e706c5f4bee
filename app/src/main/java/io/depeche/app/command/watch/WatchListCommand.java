package io.depeche.app.command.watch;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.command.OutputOption;
import io.depeche.app.settings.Settings;
import io.depeche.app.watchlist.WatchEntries;
import io.depeche.model.Json;
import io.depeche.model.operation.WatchEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the entries of watch lists. */
@Command(
        name = "list",
        description = "List the entries of all lists, or of one, with who added them and why.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche watch list rivals --output json"})
final class WatchListCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "LIST", arity = "0..1", description = "only this list")
    private @Nullable String list;

    @Mixin
    private OutputOption output = new OutputOption();

    WatchListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        String topic = settings.topics().watchlists();
        List<WatchEntry> entries = WatchEntries.read(Cluster.of(settings).checked(), topic).all().stream()
                .filter(entry -> Optional.ofNullable(list)
                        .filter(wanted -> !wanted.equals(entry.list()))
                        .isEmpty())
                .toList();
        if (entries.isEmpty()) {
            context.err().println("no entries on " + topic + (list == null ? "" : " for " + list));
        }
        entries.forEach(entry -> context.print(output.isJson() ? Json.line(entry) : line(entry)));
        return 0;
    }

    private static String line(WatchEntry entry) {
        return entry.list() + "  " + entry.kind().code() + " '" + entry.text() + "', by " + entry.by() + " at "
                + entry.at() + ": " + entry.reason();
    }
}
