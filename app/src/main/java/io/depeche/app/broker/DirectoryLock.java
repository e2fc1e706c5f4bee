package io.depeche.app.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right of one broker to a directory, held by a lock on a file beside it until closed or until the process ends. Kafka
 * locks its directories too, but only after it has written to the log of its controller.
 */
final class DirectoryLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks a directory.
     *
     * @throws IOException when another broker has it, or the file cannot be written
     */
    static DirectoryLock on(Path dir) throws IOException {
        Path file = dir.resolveSibling(dir.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isFree(channel)) {
            return new DirectoryLock(file, channel);
        }
        channel.close();
        String address = Files.readString(file, StandardCharsets.UTF_8).strip();
        throw new IOException("another process runs a broker with its data in " + dir
                + (address.isEmpty()
                        ? ""
                        : " at " + address + ": set KAFKA_BOOTSTRAP_SERVERS=" + address + " to use that one")
                + ", or choose another DEPECHE_DATA_DIR");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    /** Tells those who come later where the broker will listen. */
    void announce(String address) throws IOException {
        Files.writeString(file, address + System.lineSeparator(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
