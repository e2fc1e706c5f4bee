package io.depeche.app.run;

import io.depeche.app.failure.CommandFailed;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The directory of stores and of the embedded broker, seen before either writes to it. */
final class DataDirectory {
    private DataDirectory() {}

    /**
     * Creates the directory unless it is there, and tries to write to it.
     *
     * @throws CommandFailed when that fails; the message says why
     */
    static void prepare(Path dir) {
        try {
            Files.createDirectories(dir);
            Files.delete(Files.createTempFile(dir, "writable-", ""));
        } catch (IOException e) {
            throw new CommandFailed(
                    "cannot write to the data directory " + dir.toAbsolutePath() + " (" + reason(e)
                            + "): make it writable, or set DEPECHE_DATA_DIR to another",
                    e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in its place";
        }
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, e.getClass().getSimpleName());
    }
}
