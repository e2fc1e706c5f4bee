package io.depeche.app.command.embargo;

import io.depeche.app.command.Context;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Articles under embargo. */
@Command(
        name = "embargo",
        description = "Show the articles that wait for the end of their embargo (list) and let one go (release).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:  depeche embargo list",
            "          depeche embargo release urn:example:4711 --by 'A. Ruiz' \\",
            "            --reason 'the agency called'"
        })
public final class EmbargoCommand {
    private EmbargoCommand() {}

    /** The command with its subcommands. */
    public static CommandLine line(Context context) {
        return new CommandLine(new EmbargoCommand())
                .addSubcommand(new EmbargoListCommand(context))
                .addSubcommand(new EmbargoReleaseCommand(context));
    }
}
