package io.depeche.app.reference;

import io.depeche.enrich.reference.Reference;
import io.depeche.model.Json;
import io.depeche.words.Words;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What besides rows decides about compiled tables: the code and lists of this build, Java's own data, and the user's lists of words. */
final class Build {
    private Build() {}

    /**
     * Differs where another build might compile other tables.
     *
     * @param words the user's own lists, if there are some
     */
    static String digest(Optional<Path> words) throws IOException {
        MessageDigest digest = sha256();
        add(digest, Runtime.version().toString());
        for (Class<?> of : List.of(Reference.class, Words.class, Json.class)) {
            add(digest, source(of));
        }
        if (words.isPresent()) {
            add(digest, words.get());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path source(Class<?> of) throws IOException {
        try {
            return Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot find the file of " + of.getName(), e);
        }
    }

    private static void add(MessageDigest digest, Path source) throws IOException {
        if (Files.isDirectory(source)) {
            try (Stream<Path> walk = Files.walk(source)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    add(digest, source.relativize(file) + " " + checksum(file));
                }
            }
        } else {
            // a jar has the checksums of its files
            try (ZipFile jar = new ZipFile(source.toFile())) {
                for (ZipEntry entry : jar.stream().map(ZipEntry.class::cast).toList()) {
                    add(digest, entry.getName() + " " + entry.getSize() + " " + entry.getCrc());
                }
            }
        }
    }

    private static long checksum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(Files.readAllBytes(file));
        return sum.getValue();
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
