package io.depeche.app.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends every file that a feed drops into a folder, once, and then moves it away or remembers it as sent. A crash in
 * between can send one file twice, with the same bytes, so enrichment skips the second as a duplicate.
 */
public final class FolderFeed {
    private final Path folder;
    private final DropFolder drops;
    private final SentFiles sent;
    private final Optional<Path> moveTo;
    private final Sender sender;
    private final Map<Path, Stamp> failed = new HashMap<>();

    /** Receives the files. */
    public interface Sender {
        /**
         * Sends a file, and returns when Kafka has acknowledged it.
         *
         * @throws IOException when the file cannot be read
         */
        void send(Path file) throws IOException;

        /** Called for a file that could not be read; the feed retries when the file changes. */
        void unreadable(Path file, IOException why);
    }

    private FolderFeed(Path folder, SentFiles sent, Optional<Path> moveTo, Sender sender) {
        this.folder = folder;
        this.drops = new DropFolder(folder);
        this.sent = sent;
        this.moveTo = moveTo;
        this.sender = sender;
    }

    /**
     * A feed that follows {@code folder}.
     *
     * @param moveTo folder for sent files, created if missing; when empty they stay
     * @throws IOException when the folder cannot be read or the list of sent files cannot be written there
     */
    public static FolderFeed of(Path folder, Optional<Path> moveTo, Sender sender) throws IOException {
        if (moveTo.isPresent()) {
            Files.createDirectories(moveTo.get());
        }
        return new FolderFeed(folder, SentFiles.of(folder), moveTo, sender);
    }

    /**
     * Sends the files that have become complete since the last look; a file is complete when it has not changed since then.
     *
     * @return how many files were sent
     * @throws IOException when the folder cannot be read, or a sent file can be neither moved nor remembered
     */
    public int look() throws IOException {
        int count = 0;
        for (Map.Entry<Path, Stamp> drop : drops.complete()) {
            Path file = drop.getKey();
            boolean known = sent.contains(name(file), drop.getValue())
                    || drop.getValue().equals(failed.get(file));
            if (!known && send(file, drop.getValue())) {
                count++;
            }
        }
        return count;
    }

    private boolean send(Path file, Stamp stamp) throws IOException {
        try {
            sender.send(file);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            failed.put(file, stamp);
            sender.unreadable(file, e);
            return false;
        }
        if (moveTo.isPresent()) {
            Files.move(file, free(moveTo.get(), name(file)));
        } else {
            sent.add(name(file), stamp);
        }
        return true;
    }

    /** A path for {@code name} in {@code target} that does not exist yet. */
    private static Path free(Path target, String name) {
        Path place = target.resolve(name);
        for (int i = 1; Files.exists(place); i++) {
            place = target.resolve(name + "." + i);
        }
        return place;
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }
}
