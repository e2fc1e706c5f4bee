package io.depeche.app.command.dead;

import io.depeche.app.command.Context;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Dead letters. */
@Command(
        name = "dead",
        description =
                "Dead letters: which there are (list), what one holds (show), send their records again (redrive), or note "
                        + "that they need nothing more (discard).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:  depeche dead list --since 2h --each", "          depeche dead redrive --code BUG"})
public final class DeadCommand {
    private DeadCommand() {}

    public static CommandLine line(Context context) {
        return new CommandLine(new DeadCommand())
                .addSubcommand(new DeadListCommand(context))
                .addSubcommand(new DeadShowCommand(context))
                .addSubcommand(new DeadRedriveCommand(context))
                .addSubcommand(new DeadDiscardCommand(context));
    }
}
