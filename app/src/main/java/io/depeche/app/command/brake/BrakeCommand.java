package io.depeche.app.command.brake;

import io.depeche.app.command.Context;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Stages that stopped because they met too many bugs. */
@Command(
        name = "brake",
        description = "Show the stages that stopped because they met too many bugs (list) and let one go on (release).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:  depeche brake list",
            "          depeche brake release enrich --by 'A. Ruiz' --reason 'mended in 1.4.1'"
        })
public final class BrakeCommand {
    private BrakeCommand() {}

    /** The command with its subcommands. */
    public static CommandLine line(Context context) {
        return new CommandLine(new BrakeCommand())
                .addSubcommand(new BrakeListCommand(context))
                .addSubcommand(new BrakeReleaseCommand(context));
    }
}
