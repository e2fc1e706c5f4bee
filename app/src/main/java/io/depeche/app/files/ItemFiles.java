package io.depeche.app.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Finds and reads the files that users name: all files below a directory, and the content of a gzip file. */
public final class ItemFiles {
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;

    private ItemFiles() {}

    /**
     * The files at or below the paths, sorted by name within a directory, without hidden files.
     *
     * @throws UncheckedIOException when a directory cannot be read
     */
    public static List<Path> below(List<Path> paths) {
        return paths.stream().flatMap(ItemFiles::below).toList();
    }

    private static Stream<Path> below(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file's bytes, unpacked if it is a gzip file.
     *
     * @param limit maximum bytes to read; a larger file is cut there, so that the stages refuse it for its size
     */
    public static byte[] read(Path file, int limit) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return unpacked(in).readNBytes(limit);
        }
    }

    /** The bytes of a stream, with the same limit. */
    public static byte[] read(InputStream in, int limit) throws IOException {
        return unpacked(new BufferedInputStream(in)).readNBytes(limit);
    }

    /**
     * All of the file's bytes, unpacked if it is a gzip file.
     *
     * @throws IOException also when the file is larger than {@code limit}
     */
    public static byte[] readWhole(Path file, int limit) throws IOException {
        return whole(read(file, limit + 1), limit);
    }

    /** All bytes of a stream, with the same limit. */
    public static byte[] readWhole(InputStream in, int limit) throws IOException {
        return whole(read(in, limit + 1), limit);
    }

    private static byte[] whole(byte[] bytes, int limit) throws IOException {
        if (bytes.length > limit) {
            throw new IOException("larger than the " + limit + " bytes that a record may have");
        }
        return bytes;
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == GZIP_MAGIC_1 && in.read() == GZIP_MAGIC_2;
        in.reset();
        return gzip ? new GZIPInputStream(in) : in;
    }
}
