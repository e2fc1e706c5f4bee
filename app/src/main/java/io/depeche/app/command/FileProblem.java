package io.depeche.app.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file cannot be read, in one line for people. */
final class FileProblem {
    private FileProblem() {}

    static String of(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no file " + file;
        }
        if (e instanceof AccessDeniedException) {
            return "no permission to read " + file;
        }
        return "cannot read " + file + ": " + e.getMessage();
    }
}
