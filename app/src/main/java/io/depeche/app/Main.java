package io.depeche.app;

import io.depeche.app.command.Context;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program's entry. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code. The launcher sets system properties that say which
     * streams are terminals, because Java 17 cannot tell standard output from standard error.
     */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Context context = new Context(
                System.getenv(),
                System.in,
                out,
                err,
                Boolean.getBoolean("depeche.stdout.terminal"),
                Boolean.getBoolean("depeche.stderr.terminal"));
        int exitCode = Depeche.run(context, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
