package io.depeche.enrich.reference.load;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes reference data as files in our own format. Ids of instruments get the name of their import as prefix. */
public final class Exporter {
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    private Exporter() {
        table("instruments", "instrument", "name", "kind", "isin", "lei", "figi", "from", "to", "source");
        table("listings", "instrument", "mic", "ticker", "currency", "figi", "primary", "from", "to", "source");
        table("codes", "scheme", "code", "instrument", "from", "to", "source");
        table("aliases", "alias", "instrument", "use", "from", "to", "source");
        table("overrides", "what", "text", "instrument", "reason", "by", "source");
    }

    /**
     * Writes one file for each kind of row.
     *
     * @return the files
     * @throws IOException when a file exists already or cannot be written
     */
    public static List<Path> write(Path directory, List<Import> imports, List<Row.Ruling> overrides)
            throws IOException {
        Exporter exporter = new Exporter();
        imports.forEach(each -> each.rows().forEach(row -> exporter.add(each.name() + ":", row)));
        overrides.forEach(ruling -> exporter.add(prefix(ruling.instrument(), imports), ruling));
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, List<List<String>>> table : exporter.tables.entrySet()) {
            Path file = directory.resolve(table.getKey() + ".csv");
            exporter.write(file, table.getValue());
            files.add(file);
        }
        return files;
    }

    /** The prefix of an instrument's id; empty for an ISIN or an id of the built-in tables. */
    private static String prefix(@Nullable String instrument, List<Import> imports) {
        return imports.stream()
                .filter(each -> each.rows().stream()
                        .anyMatch(row -> row instanceof Row.Issue issue
                                && issue.instrument().equals(instrument)))
                .findFirst()
                .map(each -> each.name() + ":")
                .orElse("");
    }

    private void write(Path file, List<List<String>> lines) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
                SequenceWriter csv =
                        new CsvMapper().writer(CsvSchema.emptySchema()).writeValues(writer)) {
            csv.writeAll(lines);
        }
    }

    private void table(String name, String... columns) {
        tables.put(name, new ArrayList<>(List.of(List.of(columns))));
    }

    private void add(String prefix, Row row) {
        if (row instanceof Row.Issue r) {
            add(
                    "instruments",
                    prefix + r.instrument(),
                    r.name(),
                    OwnFormat.written(r.kind()),
                    r.isin(),
                    r.lei(),
                    r.figi(),
                    from(r.period()),
                    to(r.period()),
                    r.source());
        } else if (row instanceof Row.Listing r) {
            add(
                    "listings",
                    prefix + r.instrument(),
                    r.mic(),
                    r.ticker(),
                    r.currency(),
                    r.figi(),
                    String.valueOf(r.primary()),
                    from(r.period()),
                    to(r.period()),
                    r.source());
        } else if (row instanceof Row.Code r) {
            add(
                    "codes",
                    OwnFormat.written(r.scheme()),
                    r.code(),
                    prefix + r.instrument(),
                    from(r.period()),
                    to(r.period()),
                    r.source());
        } else if (row instanceof Row.Alias r) {
            add(
                    "aliases",
                    r.alias(),
                    prefix + r.instrument(),
                    r.use() == null ? "" : OwnFormat.written(r.use()),
                    from(r.period()),
                    to(r.period()),
                    r.source());
        } else if (row instanceof Row.Ruling r) {
            String instrument = r.instrument() == null ? "" : prefix + r.instrument();
            add("overrides", OwnFormat.written(r.what()), r.text(), instrument, r.reason(), r.by(), r.source());
        }
    }

    private void add(String table, @Nullable String... cells) {
        List<String> line = new ArrayList<>();
        for (String cell : cells) {
            line.add(cell == null ? "" : cell);
        }
        tables.getOrDefault(table, List.of()).add(line);
    }

    private static String from(Period period) {
        return period.from() == null ? "" : (period.exact() ? "" : "~") + period.from();
    }

    private static String to(Period period) {
        return period.to() == null ? "" : period.to().toString();
    }
}
