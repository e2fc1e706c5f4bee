package io.depeche.app.command.reference;

import io.depeche.app.command.Context;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reference data. */
@Command(
        name = "reference",
        description = "Import, show, check and correct the reference data used to tag articles.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:  depeche reference import --name tickers tickers.csv",
            "          depeche reference override --alias Click --block \\",
            "            --reason 'a word' --by 'A. Ruiz'"
        })
public final class ReferenceCommand {
    private ReferenceCommand() {}

    public static CommandLine line(Context context) {
        return new CommandLine(new ReferenceCommand())
                .addSubcommand(new ReferenceImportCommand(context))
                .addSubcommand(new ReferenceRemoveCommand(context))
                .addSubcommand(new ReferenceListCommand(context))
                .addSubcommand(new ReferenceShowCommand(context))
                .addSubcommand(new ReferenceCheckCommand(context))
                .addSubcommand(new ReferenceExportCommand(context))
                .addSubcommand(new ReferenceOverrideCommand(context));
    }
}
