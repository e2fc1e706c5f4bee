package io.depeche.app.command.reference;

import io.depeche.app.command.Context;
import io.depeche.app.failure.CommandFailed;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.Importer;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of an import, read completely before anything else happens. */
final class ReferenceFiles {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or directories: .csv, .tsv, .json, also .gz")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "depeche, free-ticker-database, financedatabase, openfigi, sec, gleif or iso10383 (default: detected "
                            + "from the columns)")
    private String format = "";

    /**
     * Reads them all.
     *
     * @param words by which names of exchanges are known
     * @throws CommandFailed when a file cannot be read completely
     */
    Importer.Result read(Words words, Context context) {
        Importer importer = Importer.of(words);
        if (!format.isEmpty() && !importer.formats().contains(format)) {
            throw new CommandFailed("unknown format '" + format + "'; use " + String.join(", ", importer.formats()));
        }
        Importer.Result result = read(importer);
        result.ignored().forEach(file -> context.err().println("not reference data, ignored: " + file));
        return result;
    }

    private Importer.Result read(Importer importer) {
        try {
            return importer.read(paths, Optional.of(format).filter(f -> !f.isEmpty()));
        } catch (NoSuchFileException e) {
            throw new CommandFailed("no such file: " + e.getFile(), e);
        } catch (IOException e) {
            throw new CommandFailed("nothing was imported: " + e.getMessage(), e);
        }
    }

    /**
     * Prints what is refused, including the overrides that would have no effect after the import.
     *
     * @return what can be imported
     * @throws CommandFailed when nothing can be imported
     */
    static Importer.Result refuse(Importer.Result read, Reference wouldBe, Context context) {
        Importer.Result result = read.refuseUnapplied(wouldBe);
        result.refusals().forEach(refusal -> context.err().println("refused: " + refusal));
        if (result.stated().isEmpty()) {
            throw new CommandFailed("nothing was imported: the files have no usable rows");
        }
        return result;
    }
}
