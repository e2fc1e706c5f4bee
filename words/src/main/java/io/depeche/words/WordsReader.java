package io.depeche.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the lists of each kind from the folder of each language: the shipped files, then the user's. */
final class WordsReader {
    private static final String EXTENSION = ".tsv";

    private final Optional<Path> directory;
    private final List<String> missing = new ArrayList<>();

    WordsReader(Optional<Path> directory) {
        this.directory = directory;
    }

    Words read() {
        List<String> languages = list(Kind.ANY, Kind.SUPPORTED).stream()
                .map(row -> row.get("language"))
                .distinct()
                .toList();
        Map<Kind, Map<String, List<Table.Row>>> lists = new EnumMap<>(Kind.class);
        Set<String> files = new LinkedHashSet<>();
        for (Kind kind : Kind.values()) {
            Map<String, List<Table.Row>> byFolder = new LinkedHashMap<>();
            for (String folder : kind.folders(languages)) {
                files.add(folder + "/" + kind.fileName() + EXTENSION);
                byFolder.put(folder, list(folder, kind));
            }
            lists.put(kind, Collections.unmodifiableMap(byFolder));
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("a language needs a file of each kind, if only an empty one; missing: "
                    + String.join(", ", missing));
        }
        directory.ifPresent(own -> refuseUnknown(own, files));
        return new Words(languages, lists, directory.isEmpty());
    }

    private List<Table.Row> list(String folder, Kind kind) {
        String file = folder + "/" + kind.fileName() + EXTENSION;
        Optional<Table> shipped = Table.find("/words/" + file);
        Optional<Table> own =
                directory.map(dir -> dir.resolve(file)).filter(Files::exists).map(Table::read);
        if (shipped.isEmpty() && own.isEmpty()) {
            missing.add("words/" + file);
        }
        Stream.of(shipped, own).flatMap(Optional::stream).forEach(table -> check(table, kind));
        boolean replaces = own.flatMap(table -> mode(table)).isPresent();
        return Stream.of(shipped.filter(table -> !replaces), own)
                .flatMap(Optional::stream)
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static void check(Table table, Kind kind) {
        if (!table.columns().equals(kind.columns())) {
            throw new IllegalArgumentException(table.name() + ": the columns are " + String.join(", ", table.columns())
                    + ", not " + String.join(", ", kind.columns()));
        }
        for (String column : kind.columns()) {
            Set<String> values = kind.values(column);
            if (!values.isEmpty()) {
                table.rows().forEach(row -> check(row, column, values));
            }
        }
    }

    private static void check(Table.Row row, String column, Set<String> values) {
        String cell = row.get(column);
        for (String value : values.contains(cell) ? List.of(cell) : List.of(cell.split(" ", -1))) {
            if (!values.contains(value)) {
                throw row.fault(column + " is one of " + new TreeSet<>(values) + ", not " + value);
            }
        }
    }

    private static Optional<String> mode(Table own) {
        return own.findHeader("mode").map(mode -> {
            if (!mode.equals("replace")) {
                throw new IllegalArgumentException(
                        own.name() + ": mode is \"replace\" or left out, not \"" + mode + "\"");
            }
            return mode;
        });
    }

    /** A file that nothing reads probably has a typing error in its name. */
    private static void refuseUnknown(Path own, Set<String> known) {
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> files = Files.walk(own, 2)) {
            files.filter(file -> file.toString().endsWith(EXTENSION))
                    .filter(file -> !known.contains(own.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/")))
                    .findFirst()
                    .ifPresent(file -> {
                        throw new IllegalArgumentException(
                                file + " is not a list that Dépêche reads; these are: " + String.join(", ", known));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + own, e);
        }
    }
}
