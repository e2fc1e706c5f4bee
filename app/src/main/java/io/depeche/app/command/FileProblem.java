package io.depeche.app.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Describes in one line why a file cannot be read. */
final class FileProblem {
    private FileProblem() {}

    static String of(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file: " + file;
        }
        if (e instanceof AccessDeniedException) {
            return "no permission to read " + file;
        }
        return "cannot read " + file + ": " + e.getMessage();
    }
}
