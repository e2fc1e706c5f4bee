package io.depeche.app.command.watch;

import io.depeche.app.command.Context;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Watch lists. */
@Command(
        name = "watch",
        description = "Show and change watch lists; articles that fit a list arrive on wire.watched under its name.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:  depeche watch add rivals --name 'Acme Corp' --ticker XPAR:HO \\",
            "            --reason 'desk asks' --by 'A. Ruiz'",
            "          depeche watch list rivals"
        })
public final class WatchCommand {
    private WatchCommand() {}

    /** The command with its subcommands. */
    public static CommandLine line(Context context) {
        return new CommandLine(new WatchCommand())
                .addSubcommand(new WatchAddCommand(context))
                .addSubcommand(new WatchRemoveCommand(context))
                .addSubcommand(new WatchListCommand(context));
    }
}
