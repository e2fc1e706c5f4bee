package io.depeche.app.command.knowledge;

import io.depeche.app.command.Context;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Your own feed profiles, house styles, routes and lists of words. */
@Command(
        name = "knowledge",
        description = "Check your own feed profiles, house styles, routes and lists of words.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:  depeche knowledge check ./knowledge"})
public final class KnowledgeCommand {
    private KnowledgeCommand() {}

    /** The command with its subcommands. */
    public static CommandLine line(Context context) {
        return new CommandLine(new KnowledgeCommand()).addSubcommand(new KnowledgeCheckCommand(context));
    }
}
