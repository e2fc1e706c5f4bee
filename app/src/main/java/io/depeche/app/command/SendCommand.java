package io.depeche.app.command;

import io.depeche.app.audit.Backfill;
import io.depeche.app.audit.Ends;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.RawSender;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.files.ItemFiles;
import io.depeche.app.settings.Settings;
import io.depeche.app.terminal.EndProgress;
import io.depeche.app.terminal.Progress;
import io.depeche.model.kafka.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
            "--wait follows what it sends until all of it is processed, and ends with 1",
            "when the stages do nothing for a minute. On a terminal it prints no places.",
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

    @Option(
            names = "--wait",
            description =
                    "wait until the items have ended: one bar, then how many are articles, dead letters, skipped, held")
    private boolean wait;

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
        if (wait && watch) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--wait and --watch exclude each other");
        }
        if (watch || moveTo != null) {
            return watch();
        }
        Settings settings = context.settings();
        List<Path> files = ItemFiles.below(paths);
        Cluster cluster =
                Cluster.of(settings).checked().having(settings.topics().raw());
        long sent = wait ? sendAndWait(files, cluster, settings) : send(files, cluster, settings);
        if (sent < files.size()) {
            throw new CommandFailed(
                    (files.size() - sent) + " of " + files.size() + " files could not be read and were not sent");
        }
        return 0;
    }

    private long send(List<Path> files, Cluster cluster, Settings settings) {
        String raw = settings.topics().raw();
        long sent = 0;
        try (RawSender sender = new RawSender(cluster, raw, feed);
                Progress progress = Progress.on(context.err(), context.progress(), "sending", files.size())) {
            for (Path file : files) {
                sent += send(file, settings, sender, at -> print(at, file)) ? 1 : 0;
                progress.step();
            }
        }
        context.err()
                .println("sent " + sent + (sent == 1 ? " item to " : " items to ") + raw + " at "
                        + cluster.bootstrapServers());
        return sent;
    }

    private long sendAndWait(List<Path> files, Cluster cluster, Settings settings) {
        String raw = settings.topics().raw();
        long begin = System.nanoTime();
        Ends ends;
        try (Backfill backfill = Backfill.begin(cluster, settings.topics());
                RawSender sender = new RawSender(cluster, raw, feed);
                EndProgress progress = EndProgress.on(context.err(), context.progress(), files.size())) {
            long total = files.size();
            for (Path file : files) {
                boolean isSent = send(file, settings, sender, at -> {
                    backfill.sent(at);
                    if (!context.terminal()) {
                        print(at, file);
                    }
                });
                total -= isSent ? 0 : 1;
                if (backfill.isDue()) {
                    sender.flush();
                    progress.show(backfill.look(), total);
                }
            }
            sender.flush();
            long all = total;
            ends = backfill.await(Backfill.PATIENCE, now -> progress.show(now, all));
        }
        context.err()
                .println(String.format(
                        Locale.ROOT,
                        "%,d records sent to %s at %s ended in %s: %,d articles, %,d dead letters, %,d skipped, %,d held",
                        ends.sent(),
                        raw,
                        cluster.bootstrapServers(),
                        EndProgress.text(Duration.ofNanos(System.nanoTime() - begin)),
                        ends.articles(),
                        ends.letters(),
                        ends.skipped(),
                        ends.held()));
        return ends.sent();
    }

    /** Whether the file could be read; if not, the user is told. */
    private boolean send(Path file, Settings settings, RawSender sender, Consumer<String> sent) {
        try {
            sender.send(read(file, settings.maxRecordBytes() - Headers.ROOM), sent);
            return true;
        } catch (IOException e) {
            context.err().println("depeche: " + FileProblem.of(file, e));
            return false;
        }
    }

    private void print(String at, Path file) {
        context.out().println(at + "\t" + file);
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
