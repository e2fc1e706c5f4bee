package io.depeche.enrich.reference.load;

import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Row;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The built-in tables of instruments, which need no import. */
public final class StarterTables {
    private static final List<String> TABLES = List.of("instruments", "listings", "codes", "aliases");

    private StarterTables() {}

    /** The reference data of these tables alone. */
    public static Reference reference(Words words) {
        return with(words, List.of(), List.of());
    }

    /** The reference data of these tables with imports, later ones winning, and the operators' overrides. */
    public static Reference with(Words words, List<Import> imports, List<Row.Ruling> overrides) {
        Markets markets = Markets.load(words);
        return Reference.of(words, markets, load(Importer.of(words, markets)), imports, overrides);
    }

    /** The reference data that {@link Reference#writeCompiled} wrote, with the same words. */
    public static Reference ofCompiled(Words words, ByteBuffer compiled) throws IOException {
        return Reference.ofCompiled(words, Markets.load(words), compiled);
    }

    /** The rows of these tables. */
    static Import load(Importer importer) {
        List<Row> rows = new ArrayList<>();
        Set<String> versions = new TreeSet<>();
        for (String table : TABLES) {
            String path = "/reference/" + table + ".tsv";
            versions.add(Table.load(path).header("version"));
            rows.addAll(rows(importer, path));
        }
        return new Import("starter", List.copyOf(versions).get(versions.size() - 1), rows);
    }

    private static List<Row> rows(Importer importer, String path) {
        try (InputStream in = StarterTables.class.getResourceAsStream(path)) {
            Importer.Result read = importer.read(path, Objects.requireNonNull(in, path), Optional.of("depeche"));
            if (!read.refusals().isEmpty()) {
                throw new IllegalStateException(
                        "shipped table: " + read.refusals().get(0));
            }
            return read.rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
