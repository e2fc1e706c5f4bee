package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Refusal;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.StatedRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads files of reference data. It recognises a file by its columns, refuses each invalid line with a reason, and
 * takes the others.
 */
public final class Importer {
    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "json");

    private final List<ImportFormat> formats;

    private Importer(List<ImportFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** An importer of all formats. */
    public static Importer withMarkets(Markets markets) {
        return new Importer(List.of(
                new OwnFormat(),
                new FreeTickerDatabaseFormat(markets),
                new FinanceDatabaseFormat(),
                new OpenFigiFormat(markets),
                new SecFormat(),
                new GleifFormat(),
                new MicFormat()));
    }

    /**
     * The result of reading files.
     *
     * @param stated the valid rows
     * @param files that were read
     * @param ignored files of a directory that are not tables, or tables of an unknown format
     */
    public record Result(List<StatedRow> stated, List<Refusal> refusals, List<Path> files, List<Path> ignored) {
        private Result() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** The rows except overrides. */
        public List<Row> rows() {
            return stated.stream()
                    .map(StatedRow::row)
                    .filter(row -> !(row instanceof Row.Ruling))
                    .toList();
        }

        /** The operators' overrides. */
        public List<Row.Ruling> rulings() {
            return stated.stream()
                    .map(StatedRow::row)
                    .filter(Row.Ruling.class::isInstance)
                    .map(Row.Ruling.class::cast)
                    .toList();
        }

        /** The same, with overrides that have no effect in {@code reference} refused. */
        public Result refuseUnapplied(Reference reference) {
            Set<Row> unapplied = new HashSet<>(reference.unapplied());
            List<Refusal> all = new ArrayList<>(refusals);
            List<StatedRow> kept = new ArrayList<>();
            for (StatedRow each : stated) {
                if (each.row() instanceof Row.Ruling ruling && unapplied.contains(ruling)) {
                    all.add(each.refused("no instrument, or more than one, has the ISIN or id " + ruling.instrument()));
                } else {
                    kept.add(each);
                }
            }
            return new Result(kept, all, files, ignored);
        }
    }

    /** Thrown for a file whose columns match no known format. */
    private static final class UnknownFormat extends IOException {
        private static final long serialVersionUID = 1;

        UnknownFormat(String message) {
            super(message);
        }
    }

    /** The names of the formats. */
    public List<String> formats() {
        return formats.stream().map(ImportFormat::name).toList();
    }

    /**
     * Reads files, and all files of directories, as one import.
     *
     * @param format the expected format; empty to detect it from the columns
     * @throws IOException when a file cannot be read, or a named file has an unknown format
     */
    public Result read(List<Path> paths, Optional<String> format) throws IOException {
        Result all = new Result();
        for (Path path : paths) {
            for (Path file : files(path)) {
                if (isTable(file) && readFile(file, format, all, !file.equals(path))) {
                    all.files().add(file);
                } else {
                    all.ignored().add(file);
                }
            }
        }
        Contradictions found = Contradictions.of(all.stated());
        all.refusals().addAll(found.refusals());
        Orphans orphans = Orphans.of(found.rows(), Orphans.instruments(StarterTables.load(this).rows().stream()));
        all.refusals().addAll(orphans.refusals());
        return new Result(orphans.rows(), all.refusals(), all.files(), all.ignored());
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.gz$", "");
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** @param lenient whether to ignore a file of an unknown format, as for files of a directory */
    private boolean readFile(Path file, Optional<String> format, Result into, boolean lenient) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            read(file.toString(), in, format, into);
            return true;
        } catch (UnknownFormat e) {
            if (lenient) {
                return false;
            }
            throw e;
        }
    }

    /** Reads one open file. */
    Result read(String file, InputStream in, Optional<String> format) throws IOException {
        Result result = new Result();
        read(file, in, format, result);
        return result;
    }

    private void read(String file, InputStream in, Optional<String> format, Result into) throws IOException {
        Sheet sheet;
        try {
            sheet = Sheet.read(file, in);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read completely: " + e.getMessage(), e);
        }
        ImportFormat found = formats.stream()
                .filter(candidate -> candidate.recognises(sheet.columns()))
                .filter(candidate -> format.isEmpty() || format.get().equals(candidate.name()))
                .findFirst()
                .orElseThrow(() -> new UnknownFormat(file + " has an unknown format: its columns are "
                        + String.join(", ", sheet.columns()) + "; known formats are " + String.join(", ", formats())));
        into.refusals().addAll(sheet.refusals());
        for (Line line : sheet.lines()) {
            try {
                found.rows(line).forEach(row -> into.stated().add(new StatedRow(row, file, line.number())));
            } catch (IllegalArgumentException | DateTimeException e) {
                into.refusals().add(new Refusal(file, line.number(), String.valueOf(e.getMessage())));
            }
        }
    }
}
