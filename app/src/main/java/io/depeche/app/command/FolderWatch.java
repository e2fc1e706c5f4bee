package io.depeche.app.command;

import io.depeche.app.cluster.RawSender;
import io.depeche.app.failure.CommandFailed;
import io.depeche.app.files.ItemFiles;
import io.depeche.app.watch.FolderFeed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends files dropped into a folder, and prints where each file went. */
final class FolderWatch implements FolderFeed.Sender {
    private static final int SECONDS_BETWEEN_LOOKS = 1;

    private final RawSender sender;
    private final int limit;
    private final Context context;

    private FolderWatch(RawSender sender, int limit, Context context) {
        this.sender = sender;
        this.limit = limit;
        this.context = context;
    }

    /**
     * Follows {@code folder} until the thread is interrupted.
     *
     * @param moveTo the folder to move sent files to
     * @param limit maximum size of a file in bytes
     * @throws CommandFailed when the folder is gone or sending fails
     */
    static void follow(Path folder, Optional<Path> moveTo, RawSender sender, int limit, Context context) {
        try {
            FolderFeed feed = FolderFeed.of(folder, moveTo, new FolderWatch(sender, limit, context));
            context.err().println("watching " + folder);
            while (true) {
                feed.look();
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
            }
        } catch (IOException e) {
            throw new CommandFailed("cannot watch " + folder + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void send(Path file) throws IOException {
        sender.send(ItemFiles.readWhole(file, limit), at -> context.out().println(at + "\t" + file));
        sender.flush();
    }

    @Override
    public void unreadable(Path file, IOException why) {
        context.err().println("depeche: " + FileProblem.of(file, why) + "; will retry when the file changes");
    }
}
