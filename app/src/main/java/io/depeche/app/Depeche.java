package io.depeche.app;

import io.depeche.app.access.Lacking;
import io.depeche.app.command.AclsCommand;
import io.depeche.app.command.AnnotateCommand;
import io.depeche.app.command.AuditCommand;
import io.depeche.app.command.CompletionCommand;
import io.depeche.app.command.ConfigCommand;
import io.depeche.app.command.Context;
import io.depeche.app.command.ConvertCommand;
import io.depeche.app.command.DemoCommand;
import io.depeche.app.command.EraseCommand;
import io.depeche.app.command.ExplainCommand;
import io.depeche.app.command.ReplayCommand;
import io.depeche.app.command.RunCommand;
import io.depeche.app.command.SchemaCommand;
import io.depeche.app.command.SendCommand;
import io.depeche.app.command.TailCommand;
import io.depeche.app.command.TopicsCommand;
import io.depeche.app.command.brake.BrakeCommand;
import io.depeche.app.command.dead.DeadCommand;
import io.depeche.app.command.embargo.EmbargoCommand;
import io.depeche.app.command.knowledge.KnowledgeCommand;
import io.depeche.app.command.reference.ReferenceCommand;
import io.depeche.app.command.watch.WatchCommand;
import io.depeche.app.failure.Causes;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Version;
import io.depeche.app.settings.SettingsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/** The command {@code depeche} and its subcommands. */
@Command(
        name = "depeche",
        description = "Raw news-agency wire items in, structured articles out, on Kafka.",
        mixinStandardHelpOptions = true,
        versionProvider = Depeche.BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Start with:    depeche demo",
            "One file:      depeche convert item.xml",
            "Settings come from the environment: 'depeche config' lists them.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or setting."
        })
public final class Depeche {
    private Depeche() {}

    /** Prints the build's version. */
    static final class BuildVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.text()};
        }
    }

    /** Runs the command that {@code args} name; returns the exit code. */
    public static int run(Context context, String... args) {
        CommandLine line = line(context);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(context.colours() ? Ansi.ON : Ansi.OFF));
        line.setExecutionExceptionHandler((exception, command, parsed) -> failed(context, exception));
        if (args.length == 0) {
            line.usage(line.getOut());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }

    /** The command with all its subcommands. */
    public static CommandLine line(Context context) {
        CommandLine line = new CommandLine(new Depeche());
        line.addSubcommand(new DemoCommand(context));
        line.addSubcommand(new RunCommand(context));
        line.addSubcommand(new SendCommand(context));
        line.addSubcommand(new TailCommand(context));
        line.addSubcommand(new AuditCommand(context));
        line.addSubcommand(DeadCommand.line(context));
        line.addSubcommand(EmbargoCommand.line(context));
        line.addSubcommand(BrakeCommand.line(context));
        line.addSubcommand(WatchCommand.line(context));
        line.addSubcommand(new EraseCommand(context));
        line.addSubcommand(new ConvertCommand(context));
        line.addSubcommand(new AnnotateCommand(context));
        line.addSubcommand(new ExplainCommand(context));
        line.addSubcommand(new ReplayCommand(context));
        line.addSubcommand(ReferenceCommand.line(context));
        line.addSubcommand(KnowledgeCommand.line(context));
        line.addSubcommand(new TopicsCommand(context));
        line.addSubcommand(new AclsCommand(context));
        line.addSubcommand(new ConfigCommand(context));
        line.addSubcommand(new SchemaCommand(context));
        line.addSubcommand(new CompletionCommand(context));
        return line;
    }

    private static int failed(Context context, Exception exception) throws Exception {
        if (exception instanceof SettingsException settings) {
            settings.problems().forEach(problem -> context.err().println("depeche: " + problem));
            return CommandLine.ExitCode.USAGE;
        }
        if (exception instanceof CommandFailed) {
            context.err().println("depeche: " + exception.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (exception instanceof IOException
                || exception instanceof UncheckedIOException
                || exception instanceof KafkaException) {
            context.err().println("depeche: " + Lacking.whileWriting(exception).orElseGet(() -> Causes.of(exception)));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw exception;
    }
}
