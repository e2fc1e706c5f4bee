package io.depeche.enrich.reference.load;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Row;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes reference data as files in our own format. Ids of instruments get the name of their import as prefix. */
public final class Exporter {
    private Exporter() {}

    /**
     * Writes one file for each kind of row.
     *
     * @return the files
     * @throws IOException when a file exists already or cannot be written
     */
    public static List<Path> write(Path directory, List<Import> imports, List<Row.Ruling> overrides)
            throws IOException {
        Map<OwnTable, List<List<String>>> tables = lines(imports, overrides)
                .collect(Collectors.groupingBy(
                        OwnLine::table,
                        () -> new EnumMap<>(OwnTable.class),
                        Collectors.mapping(OwnLine::cells, Collectors.toList())));
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (OwnTable table : OwnTable.values()) {
            Path file = directory.resolve(table.file());
            write(file, table, tables.getOrDefault(table, List.of()));
            files.add(file);
        }
        return files;
    }

    private static Stream<OwnLine> lines(List<Import> imports, List<Row.Ruling> overrides) {
        List<Ids> ids = imports.stream().map(Ids::of).toList();
        Stream<OwnLine> rows = Stream.iterate(0, i -> i < imports.size(), i -> i + 1)
                .flatMap(i -> imports.get(i).rows().stream().map(row -> OwnLine.of(row, ids.get(i)::written)));
        return Stream.concat(rows, overrides.stream().map(ruling -> OwnLine.of(ruling, key -> written(key, ids))));
    }

    /** What an operator named: an instrument of any import, or else an ISIN or an id of the tables that ship. */
    private static String written(String key, List<Ids> ids) {
        return ids.stream()
                .filter(each -> each.stated().contains(key))
                .findFirst()
                .map(each -> each.written(key))
                .orElse(key);
    }

    private static void write(Path file, OwnTable table, List<List<String>> lines) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
                SequenceWriter csv = new CsvMapper()
                        .writer(CsvSchema.emptySchema().withComments())
                        .writeValues(writer)) {
            csv.write(table.columns());
            csv.writeAll(lines);
        }
    }

    /** The ids of the instruments that an import states; others that its rows name are of the tables that ship. */
    private record Ids(String name, Set<String> stated) {
        static Ids of(Import stated) {
            return new Ids(stated.name(), Orphans.instruments(stated.rows().stream()));
        }

        String written(String id) {
            return stated.contains(id) ? name + ":" + id : id;
        }
    }
}
