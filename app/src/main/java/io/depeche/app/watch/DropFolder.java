package io.depeche.app.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The complete files of a folder: those that did not change from one look to the next. It ignores hidden files and
 * files with a suffix that programs use while they write, until they are renamed.
 */
final class DropFolder {
    private static final List<String> UNFINISHED =
            List.of(".tmp", ".part", ".filepart", ".partial", ".crdownload", "~");

    private final Path folder;
    private Map<Path, Stamp> before = Map.of();

    DropFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The complete files with their stamps, oldest first.
     *
     * @throws IOException when the folder cannot be read
     */
    List<Map.Entry<Path, Stamp>> complete() throws IOException {
        Map<Path, Stamp> now = look();
        List<Map.Entry<Path, Stamp>> complete = new ArrayList<>();
        now.forEach((file, stamp) -> {
            if (stamp.equals(before.get(file))) {
                complete.add(Map.entry(file, stamp));
            }
        });
        before = now;
        complete.sort(Comparator.<Map.Entry<Path, Stamp>>comparingLong(
                        entry -> entry.getValue().modified())
                .thenComparing(Map.Entry::getKey));
        return complete;
    }

    private Map<Path, Stamp> look() throws IOException {
        Map<Path, Stamp> files = new HashMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(DropFolder::isItem).toList()) {
                try {
                    files.put(file, Stamp.of(file));
                } catch (NoSuchFileException e) {
                    // removed since the listing: it is not a file of this folder any more
                    files.remove(file);
                }
            }
        }
        return files;
    }

    private static boolean isItem(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}
