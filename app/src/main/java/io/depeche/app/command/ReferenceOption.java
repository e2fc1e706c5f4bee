package io.depeche.app.command;

import io.depeche.app.failure.CommandFailed;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.ReferenceDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --reference}: files of reference data to tag with, in addition to the built-in tables. */
public final class ReferenceOption {
    private static final int SHOWN = 5;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "reference data to tag with, in addition to the built-in tables: a directory of files that "
                    + "'reference import' accepts")
    private @Nullable Path directory;

    boolean isGiven() {
        return directory != null;
    }

    /** The reference, if the option is given. */
    public Optional<Reference> given(Context context) {
        return Optional.ofNullable(directory).map(dir -> load(dir, context));
    }

    /** The pipeline with this reference data. Standard error shows the number of refused lines and the first few. */
    Pipeline pipeline(Context context) {
        Pipeline shipped = Pipeline.of(context.settings());
        return given(context).map(shipped::with).orElse(shipped);
    }

    private static Reference load(Path directory, Context context) {
        try {
            ReferenceDirectory read = ReferenceDirectory.load(Pipeline.words(context.settings()), directory);
            if (!read.refusals().isEmpty()) {
                context.err()
                        .println("depeche: " + read.refusals().size() + " lines of reference data were ignored;"
                                + " 'depeche reference check " + directory + "' lists them");
                read.refusals().stream().limit(SHOWN).forEach(refusal -> context.err()
                        .println("  " + refusal));
            }
            return read.reference();
        } catch (IOException e) {
            throw new CommandFailed("cannot use the reference data: " + e.getMessage(), e);
        }
    }
}
