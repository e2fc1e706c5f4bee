package io.depeche.app.command;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.files.ItemFiles;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.Progress;
import io.depeche.model.kafka.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends raw items. */
@Command(
        name = "send",
        description = "Send raw items to wire.raw, one record per file, and print where each went.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:  depeche send --feed reuters incoming/ late-item.xml",
            "Records of one feed keep their order. - reads one item from standard input.",
            "--watch sends each file once, even across restarts, as soon as it has been",
            "unchanged for one second.",
            ".depeche-sent in the folder lists the files already sent, unless --move-to",
            "moves them. Ctrl-C stops it."
        })
public final class SendCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "FILE|DIR|-", arity = "1..*", description = "files, gzip files, directories, or -")
    private List<Path> paths = List.of();

    @Option(names = "--feed", paramLabel = "NAME", description = "the feed that the items come from")
    private String feed = "";

    @Option(names = "--watch", description = "watch the directory and send new files until stopped")
    private boolean watch;

    @Option(
            names = "--move-to",
            paramLabel = "DIR",
            description = "with --watch: move sent files here (default: leave them)")
    private @Nullable Path moveTo;

    @Spec
    private @Nullable CommandSpec spec;

    public SendCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (watch || moveTo != null) {
            return watch();
        }
        Settings settings = context.settings();
        List<Path> files = ItemFiles.below(paths);
        Cluster cluster =
                Cluster.of(settings).checked().having(settings.topics().raw());
        int unreadable = 0;
        try (RawSender sender = new RawSender(cluster, settings.topics().raw(), feed);
                Progress progress = Progress.on(context.err(), context.progress(), "sending", files.size())) {
            for (Path file : files) {
                try {
                    byte[] bytes = read(file, settings.maxRecordBytes() - Headers.ROOM);
                    sender.send(bytes, at -> context.out().println(at + "\t" + file));
                } catch (IOException e) {
                    unreadable++;
                    context.err().println("depeche: " + FileProblem.of(file, e));
                }
                progress.step();
            }
        }
        int sent = files.size() - unreadable;
        context.err()
                .println("sent " + sent + (sent == 1 ? " item to " : " items to ")
                        + settings.topics().raw() + " at " + cluster.bootstrapServers());
        if (unreadable > 0) {
            throw new CommandFailed(unreadable + " of " + files.size() + " files could not be read and were not sent");
        }
        return 0;
    }

    private int watch() {
        if (!watch || paths.size() != 1 || !Files.isDirectory(paths.get(0))) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--watch needs one directory, and --move-to needs --watch");
        }
        Settings settings = context.settings();
        Cluster cluster =
                Cluster.of(settings).checked().having(settings.topics().raw());
        try (RawSender sender = new RawSender(cluster, settings.topics().raw(), feed)) {
            FolderWatch.follow(
                    paths.get(0),
                    Optional.ofNullable(moveTo),
                    sender,
                    settings.maxRecordBytes() - Headers.ROOM,
                    context);
            return 0;
        }
    }

    private byte[] read(Path file, int limit) throws IOException {
        return Context.isStandardInput(file)
                ? ItemFiles.readWhole(context.in(), limit)
                : ItemFiles.readWhole(file, limit);
    }
}
