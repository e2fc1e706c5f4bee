package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Refusal;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The reference data in a directory: files of any known format, merged with the built-in tables.
 *
 * @param refusals the refused lines
 * @param files that were read
 */
public record ReferenceDirectory(Reference reference, List<Refusal> refusals, List<Path> files) {
    public ReferenceDirectory {
        refusals = List.copyOf(refusals);
        files = List.copyOf(files);
    }

    /**
     * Reads a directory or one file.
     *
     * @throws IOException when it does not exist, has no file to import, or a file has an unknown format
     */
    public static ReferenceDirectory load(Words words, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        Importer.Result read = Importer.of(words).read(List.of(path), Optional.empty());
        if (read.files().isEmpty()) {
            throw new IOException(path + " has no .csv, .tsv or .json file");
        }
        Import found = new Import(String.valueOf(path.getFileName()), newest(read.files()), read.rows());
        Reference reference = StarterTables.with(words, List.of(found), read.rulings());
        return new ReferenceDirectory(reference, read.refuseUnapplied(reference).refusals(), read.files());
    }

    /** The day on which the newest file was changed. */
    private static String newest(List<Path> files) throws IOException {
        LocalDate newest = LocalDate.EPOCH;
        for (Path file : files) {
            LocalDate day = Files.getLastModifiedTime(file)
                    .toInstant()
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            newest = day.isAfter(newest) ? day : newest;
        }
        return newest.toString();
    }
}
