package io.depeche.app.command.reference;

import io.depeche.app.command.Context;
import io.depeche.app.failure.CommandFailed;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.load.Importer;
import io.depeche.enrich.reference.row.Markets;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that an import is made of, read to their end before anything is done with them. */
final class ReferenceFiles {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or directories: .csv, .tsv, .json, also .gz")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "depeche, free-ticker-database, financedatabase, openfigi, sec, gleif or iso10383; else the "
                    + "columns tell")
    private String format = "";

    /** @throws CommandFailed when a file cannot be read to its end */
    Importer.Result read(Context context) {
        Importer importer = Importer.withMarkets(Markets.load());
        if (!format.isEmpty() && !importer.formats().contains(format)) {
            throw new CommandFailed(
                    "there is no format '" + format + "', only " + String.join(", ", importer.formats()));
        }
        Importer.Result result = read(importer);
        result.ignored().forEach(file -> context.err().println("not reference data, left alone: " + file));
        return result;
    }

    private Importer.Result read(Importer importer) {
        try {
            return importer.read(paths, Optional.of(format).filter(f -> !f.isEmpty()));
        } catch (NoSuchFileException e) {
            throw new CommandFailed("there is no " + e.getFile(), e);
        } catch (IOException e) {
            throw new CommandFailed("nothing is imported: " + e.getMessage(), e);
        }
    }

    /**
     * Prints what is refused, among it the decisions without effect in the reference that the import would make.
     *
     * @return what can be taken over
     * @throws CommandFailed when that is nothing
     */
    static Importer.Result refuse(Importer.Result read, Reference wouldBe, Context context) {
        Importer.Result result = read.refuseUnapplied(wouldBe);
        result.refusals().forEach(refusal -> context.err().println("refused: " + refusal));
        if (result.stated().isEmpty()) {
            throw new CommandFailed("no row can be taken over");
        }
        return result;
    }
}
