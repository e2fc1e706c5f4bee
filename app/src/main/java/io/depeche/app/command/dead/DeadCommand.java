package io.depeche.app.command.dead;

import io.depeche.app.command.Context;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Dead letters. */
@Command(
        name = "dead",
        description = "Show dead letters (list) and send their records again (redrive).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:  depeche dead list --since 2h --each", "          depeche dead redrive --code 'BUG'"})
public final class DeadCommand {
    private DeadCommand() {}

    public static CommandLine line(Context context) {
        return new CommandLine(new DeadCommand())
                .addSubcommand(new DeadListCommand(context))
                .addSubcommand(new DeadRedriveCommand(context));
    }
}
