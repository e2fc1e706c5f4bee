package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Refusal;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.StatedRow;
import io.depeche.words.Words;
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
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads files of reference data. It recognises a file by its columns, refuses each invalid line with a reason, and
 * takes the others.
 */
public final class Importer {
    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "json");

    private final CompanyNames names;
    private final List<ImportFormat> formats;

    private Importer(CompanyNames names, List<ImportFormat> formats) {
        this.names = names;
        this.formats = List.copyOf(formats);
    }

    /** An importer of all formats, which knows exchanges by these names. */
    public static Importer of(Words words) {
        return of(words, Markets.load(words));
    }

    static Importer of(Words words, Markets markets) {
        return new Importer(
                new CompanyNames(words),
                List.of(
                        new OwnFormat(),
                        new FreeTickerDatabaseFormat(markets),
                        new FinanceDatabaseFormat(markets),
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
        public Result {
            stated = List.copyOf(stated);
            refusals = List.copyOf(refusals);
            files = List.copyOf(files);
            ignored = List.copyOf(ignored);
        }

        private static Result leftAlone(Path file) {
            return new Result(List.of(), List.of(), List.of(), List.of(file));
        }

        private static Result joined(List<Result> parts) {
            return new Result(
                    all(parts, Result::stated),
                    all(parts, Result::refusals),
                    all(parts, Result::files),
                    all(parts, Result::ignored));
        }

        private static <T> List<T> all(List<Result> parts, Function<Result, List<T>> what) {
            return parts.stream().flatMap(part -> what.apply(part).stream()).toList();
        }

        /** The same, less what contradicts itself or speaks of an instrument that is neither stated nor shipped. */
        private Result consistent(CompanyNames names, Set<String> shipped) {
            Contradictions found = Contradictions.of(stated, names);
            Orphans orphans = Orphans.of(found.rows(), shipped);
            List<Refusal> refused = Stream.of(refusals, found.refusals(), orphans.refusals())
                    .flatMap(List::stream)
                    .toList();
            return new Result(orphans.rows(), refused, files, ignored);
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
                    .flatMap(each -> each.row().ofKind(Row.Ruling.class))
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
        List<Result> parts = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                parts.add(isTable(file) ? readFile(file, format, !file.equals(path)) : Result.leftAlone(file));
            }
        }
        return Result.joined(parts).consistent(names, Orphans.instruments(StarterTables.load(this).rows().stream()));
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
    private Result readFile(Path file, Optional<String> format, boolean lenient) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            Result read = read(file.toString(), in, format);
            return new Result(read.stated(), read.refusals(), List.of(file), List.of());
        } catch (UnknownFormat e) {
            if (lenient) {
                return Result.leftAlone(file);
            }
            throw e;
        }
    }

    /** Reads one open file. */
    Result read(String file, InputStream in, Optional<String> format) throws IOException {
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
                .orElseThrow(() -> new UnknownFormat(file + " is of no known format: its columns are "
                        + String.join(", ", sheet.columns()) + "; known are " + String.join(", ", formats())));
        return rows(file, sheet, found);
    }

    private static Result rows(String file, Sheet sheet, ImportFormat format) {
        List<StatedRow> stated = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>(sheet.refusals());
        for (Line line : sheet.lines()) {
            try {
                format.rows(line).forEach(row -> stated.add(new StatedRow(row, file, line.number())));
            } catch (IllegalArgumentException | DateTimeException e) {
                refusals.add(new Refusal(file, line.number(), String.valueOf(e.getMessage())));
            }
        }
        return new Result(stated, refusals, List.of(), List.of());
    }
}
