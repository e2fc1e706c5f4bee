package io.depeche.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final char TAB = '\t';

    private final String name;
    private final Map<String, String> header;
    private final List<String> columns;
    private final List<Row> rows;

    private Table(String name, Map<String, String> header, List<String> columns, List<Row> rows) {
        this.name = name;
        this.header = Map.copyOf(header);
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** The table at {@code path} on the class path, such as {@code /reference/exchanges.tsv}. */
    public static Table load(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("no table " + path + " on the class path"));
    }

    /** The same, unless there is none at {@code path}. */
    static Optional<Table> find(String path) {
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(parse(
                    path.substring(1), new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()));
        } catch (IOException e) {
            throw new UncheckedIOException("table " + path, e);
        }
    }

    /**
     * The table in a file of the user's.
     *
     * @throws IllegalArgumentException naming the file, and the line, that is not a table
     */
    static Table read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file).stream());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * The table in {@code lines}; {@code name} is for messages.
     *
     * @throws IllegalArgumentException naming the line whose cells do not fit the columns
     */
    public static Table parse(String name, Stream<String> lines) {
        var header = new LinkedHashMap<String, String>();
        var columns = new ArrayList<String>();
        var rows = new ArrayList<Row>();
        int number = 0;
        for (String line : (Iterable<String>) lines::iterator) {
            number++;
            if (line.startsWith("#")) {
                readHeader(line, header);
            } else if (!line.isBlank() && columns.isEmpty()) {
                columns.addAll(List.of(line.split("\t", -1)));
            } else if (!line.isBlank()) {
                rows.add(readRow(name, number, columns, line));
            }
        }
        return new Table(name, header, columns, rows);
    }

    /** All rows in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** The value of the comment line {@code # key: value}. */
    public String header(String key) {
        return findHeader(key).orElseThrow(() -> new IllegalStateException(name + " does not state its " + key));
    }

    Optional<String> findHeader(String key) {
        return Optional.ofNullable(header.get(key));
    }

    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    private static void readHeader(String line, Map<String, String> header) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
            header.putIfAbsent(
                    line.substring(1, colon).strip(), line.substring(colon + 2).strip());
        }
    }

    private static Row readRow(String name, int line, List<String> columns, String text) {
        int cells = 1;
        for (int tab = text.indexOf(TAB); tab >= 0; tab = text.indexOf(TAB, tab + 1)) {
            cells++;
        }
        if (cells != columns.size()) {
            throw new IllegalArgumentException(
                    name + ":" + line + ": " + cells + " cells under " + columns.size() + " columns: " + text);
        }
        return new Row(name, line, columns, text);
    }

    /** A row of a table. */
    public static final class Row {
        private final String table;
        private final int line;
        private final List<String> columns;
        /** The line as it stands: of most rows of a long table no cell is read, or one. */
        private final String text;

        private Row(String table, int line, List<String> columns, String text) {
            this.table = table;
            this.line = line;
            this.columns = columns;
            this.text = text;
        }

        /**
         * The cell in {@code column}.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public String get(String column) {
            return find(column).orElseThrow(() -> fault(column + " is empty"));
        }

        /** The cell in {@code column}, unless it is empty. */
        public Optional<String> find(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalStateException(table + " has no column " + column);
            }
            String cell = cell(at);
            return cell.isEmpty() || cell.equals("-") ? Optional.empty() : Optional.of(cell);
        }

        private String cell(int at) {
            int begin = 0;
            for (int before = 0; before < at; before++) {
                begin = text.indexOf(TAB, begin) + 1;
            }
            int end = text.indexOf(TAB, begin);
            return text.substring(begin, end < 0 ? text.length() : end);
        }

        /** What to throw when this row has an unusable value: it names the file and the line. */
        public IllegalArgumentException fault(String problem) {
            return new IllegalArgumentException(source() + ": " + problem);
        }

        /** Where the row stands, such as {@code words/any/page-names.tsv:25}. */
        public String source() {
            return table + ":" + line;
        }
    }
}
