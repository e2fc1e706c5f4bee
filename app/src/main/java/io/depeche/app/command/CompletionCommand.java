package io.depeche.app.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what lets a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Print the completion of commands and options for bash and zsh.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:  source <(depeche completion)"})
public final class CompletionCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private @Nullable CommandSpec spec;

    public CompletionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        context.print(AutoComplete.bash(root.name(), root.commandLine()));
        return 0;
    }
}
