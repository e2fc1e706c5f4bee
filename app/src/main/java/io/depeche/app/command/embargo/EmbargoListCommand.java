package io.depeche.app.command.embargo;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.command.Context;
import io.depeche.app.command.OutputOption;
import io.depeche.app.settings.Settings;
import io.depeche.model.Json;
import io.depeche.model.operation.HeldItem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the articles that wait. */
@Command(
        name = "list",
        description = "List the articles that wait for the end of their embargo, the next first; never their text.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  depeche embargo list --output json"})
final class EmbargoListCommand implements Callable<Integer> {
    private static final String ROW = "%-28s %-20s %8s  %s";

    private final Context context;

    @Mixin
    private OutputOption output = new OutputOption();

    EmbargoListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        Cluster cluster = Cluster.of(settings).checked();
        List<HeldItem> items = HeldItems.read(cluster, settings.topics()).inOrder();
        if (items.isEmpty()) {
            context.err().println("nothing waits on " + settings.topics().held());
        } else if (output.isJson()) {
            items.forEach(item -> context.print(Json.line(item)));
        } else {
            context.print(ROW.formatted("UNTIL (UTC)", "PROVIDER", "REVISION", "URI"));
            items.forEach(item -> context.print(line(item)));
        }
        return 0;
    }

    private static String line(HeldItem item) {
        return String.format(
                Locale.ROOT,
                ROW,
                item.until() == null ? "an operator releases it" : item.until().toString(),
                Objects.requireNonNullElse(item.provider(), "-"),
                item.revision(),
                item.uri());
    }
}
