package io.depeche.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of knowledge: tab-separated UTF-8 text. It opens with comment lines ({@code # source: …}), of which those of
 * the form {@code # key: value} can be asked for; then comes one line of column names, then the rows. A cell {@code -}
 * is empty.
 */
public final class Table {
    private final String name;
    private final Map<String, String> header;
    private final List<Row> rows;

    private Table(String name, Map<String, String> header, List<Row> rows) {
        this.name = name;
        this.header = Map.copyOf(header);
        this.rows = List.copyOf(rows);
    }

    /** The table at {@code path} on the class path, such as {@code /reference/exchanges.tsv}. */
    public static Table load(String path) {
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no table " + path + " on the class path");
            }
            return parse(path, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
        } catch (IOException e) {
            throw new UncheckedIOException("table " + path, e);
        }
    }

    /** The table that {@code lines} hold; {@code name} is for messages. */
    public static Table parse(String name, Stream<String> lines) {
        var header = new LinkedHashMap<String, String>();
        var columns = new ArrayList<String>();
        var rows = new ArrayList<Row>();
        lines.forEach(line -> {
            if (line.startsWith("#")) {
                readHeader(line, header);
            } else if (!line.isBlank() && columns.isEmpty()) {
                columns.addAll(List.of(line.split("\t", -1)));
            } else if (!line.isBlank()) {
                rows.add(readRow(name, columns, line));
            }
        });
        return new Table(name, header, rows);
    }

    /** All rows in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** The value of the comment line {@code # key: value}. */
    public String header(String key) {
        String value = header.get(key);
        if (value == null) {
            throw new IllegalStateException(name + " does not state its " + key);
        }
        return value;
    }

    private static void readHeader(String line, Map<String, String> header) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
            header.putIfAbsent(
                    line.substring(1, colon).strip(), line.substring(colon + 2).strip());
        }
    }

    private static Row readRow(String name, List<String> columns, String line) {
        List<String> values = List.of(line.split("\t", -1));
        if (values.size() != columns.size()) {
            throw new IllegalStateException(
                    name + ": " + values.size() + " cells under " + columns.size() + " columns: " + line);
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            cells.put(columns.get(i), values.get(i));
        }
        return new Row(name, Map.copyOf(cells));
    }

    /** A row of a table. */
    public static final class Row {
        private final String table;
        private final Map<String, String> cells;

        private Row(String table, Map<String, String> cells) {
            this.table = table;
            this.cells = cells;
        }

        /** The cell in {@code column}, which must not be empty. */
        public String get(String column) {
            return find(column).orElseThrow(() -> new IllegalStateException(table + ": no " + column + " in " + cells));
        }

        /** The cell in {@code column}, unless it is empty. */
        public Optional<String> find(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException(table + " has no column " + column);
            }
            return cell.isEmpty() || cell.equals("-") ? Optional.empty() : Optional.of(cell);
        }
    }
}
