package io.depeche.app.command;

import io.depeche.app.failure.CommandFailed;
import io.depeche.app.files.ItemFiles;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The environment and streams of a command: data goes to {@code out}, messages and progress to {@code err}.
 *
 * @param terminal whether {@code out} is a terminal
 * @param progress whether {@code err} is a terminal
 */
public record Context(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        boolean progress) {
    private static final int DEFAULT_WIDTH = 120;

    public Context {
        environment = Map.copyOf(environment);
    }

    /**
     * The bytes of a file, or of standard input for {@code -}, unpacked if they are gzip data.
     *
     * @param limit maximum bytes to read; more are cut off, so that the stages refuse the item for its size
     */
    byte[] read(Path file, int limit) throws IOException {
        return isStandardInput(file) ? ItemFiles.read(in, limit) : ItemFiles.read(file, limit);
    }

    /** Whether a user means standard input by a path; a file of that name is {@code ./-}. */
    static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    /**
     * Prints a line of data.
     *
     * @throws CommandFailed when the pipe is closed or the disk is full, so that later output would be lost
     */
    public void print(String line) {
        out.println(line);
        throwIfLost();
    }

    /**
     * Writes bytes of data as they are.
     *
     * @throws CommandFailed as {@link #print}
     */
    public void write(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        throwIfLost();
    }

    private void throwIfLost() {
        if (out.checkError()) {
            throw new CommandFailed("cannot write to standard output (pipe closed or disk full)");
        }
    }

    /** The settings read from the environment. */
    public Settings settings() {
        return SettingsReader.read(environment);
    }

    /** Whether to write colours: on a terminal, unless {@code NO_COLOR} is set. */
    public boolean colours() {
        return terminal && !environment.containsKey("NO_COLOR");
    }

    /** The terminal's width in columns. */
    public int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Math.max(60, Integer.parseInt(columns)) : DEFAULT_WIDTH;
    }
}
