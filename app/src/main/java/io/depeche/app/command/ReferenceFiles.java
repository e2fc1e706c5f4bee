package io.depeche.app.command;

import io.depeche.app.failure.CommandFailed;
import io.depeche.enrich.reference.Contradictions;
import io.depeche.enrich.reference.Importer;
import io.depeche.enrich.reference.Markets;
import io.depeche.enrich.reference.Refusal;
import io.depeche.enrich.reference.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /**
     * What the files state.
     *
     * @param rows that can be taken over
     */
    record Stated(List<Row> rows, List<Refusal> refusals, List<Path> files) {}

    /** @throws CommandFailed when a file cannot be read to its end, or no row can be taken over */
    Stated read(Context context) {
        Importer importer = Importer.withMarkets(Markets.load());
        if (!format.isEmpty() && !importer.formats().contains(format)) {
            throw new CommandFailed(
                    "there is no format '" + format + "', only " + String.join(", ", importer.formats()));
        }
        List<Row> rows = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            Importer.Result result = read(importer, path);
            rows.addAll(result.rows());
            refusals.addAll(result.refusals());
            files.addAll(result.files());
            result.ignored().forEach(file -> context.err().println("not reference data, left alone: " + file));
        }
        Contradictions found = Contradictions.of(rows);
        refusals.addAll(found.refusals());
        refusals.forEach(refusal -> context.err().println("refused: " + refusal));
        if (found.rows().isEmpty()) {
            throw new CommandFailed("no row can be taken over");
        }
        return new Stated(found.rows(), refusals, files);
    }

    private Importer.Result read(Importer importer, Path path) {
        if (!Files.exists(path)) {
            throw new CommandFailed("there is no " + path);
        }
        try {
            return importer.read(path, Optional.of(format).filter(f -> !f.isEmpty()));
        } catch (IOException e) {
            throw new CommandFailed("nothing is imported: " + e.getMessage(), e);
        }
    }
}
