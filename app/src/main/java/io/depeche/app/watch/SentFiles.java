package io.depeche.app.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Remembers across restarts which files of a folder were sent, in a hidden file there. */
final class SentFiles {
    private static final String NAME = ".depeche-sent";
    private static final int FIELDS = 3;

    private final Path file;
    private final Map<String, Stamp> sent = new HashMap<>();

    private SentFiles(Path file) {
        this.file = file;
    }

    /**
     * The files sent from {@code folder}; it forgets files that no longer exist.
     *
     * @throws IOException when the hidden file cannot be read or written
     */
    static SentFiles of(Path folder) throws IOException {
        SentFiles files = new SentFiles(folder.resolve(NAME));
        if (Files.exists(files.file)) {
            Files.readAllLines(files.file, StandardCharsets.UTF_8).forEach(files::read);
            files.sent.keySet().removeIf(name -> !Files.exists(folder.resolve(name)));
            String kept = files.sent.entrySet().stream()
                    .map(entry -> line(entry.getKey(), entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining());
            Files.writeString(files.file, kept);
        }
        return files;
    }

    /** Whether {@code name} was sent with its present size and time. */
    boolean contains(String name, Stamp stamp) {
        return stamp.equals(sent.get(name));
    }

    void add(String name, Stamp stamp) throws IOException {
        sent.put(name, stamp);
        Files.writeString(file, line(name, stamp), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Ignores a line truncated by a crash, so its file is sent again. */
    private void read(String line) {
        String[] fields = line.split("\t", FIELDS);
        boolean whole = fields.length == FIELDS && fields[0].matches("\\d{1,18}") && fields[1].matches("\\d{1,18}");
        if (whole) {
            sent.put(fields[2], new Stamp(Long.parseLong(fields[0]), Long.parseLong(fields[1])));
        }
    }

    private static String line(String name, Stamp stamp) {
        return stamp.size() + "\t" + stamp.modified() + "\t" + name + "\n";
    }
}
