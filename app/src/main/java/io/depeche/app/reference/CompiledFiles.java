package io.depeche.app.reference;

import io.depeche.app.failure.Causes;
import io.depeche.app.reference.Compiled.Header;
import io.depeche.app.settings.Settings;
import io.depeche.enrich.reference.Reference;
import io.depeche.model.Json;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of compiled tables in a directory: {@code reference-DIGEST.tables}, named by what they were compiled from and by
 * the build. A file is written beside and then moved into its place, so that processes may share the directory.
 *
 * <p>A file holds the length of its header, the header in JSON, the tables, and the CRC-32C of all that.
 */
final class CompiledFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledFiles.class);
    private static final String PREFIX = "reference-";
    private static final String SUFFIX = ".tables";
    private static final String UNFINISHED = ".part";
    private static final Duration SURELY_LEFT = Duration.ofDays(1);
    private static final int DIGEST_BYTES = 16;

    private final Path dir;
    private final String build;

    CompiledFiles(Path dir, String build) {
        this.dir = dir;
        this.build = build;
    }

    /** Those in the data directory; empty where this build cannot be told from others. */
    static Optional<CompiledFiles> of(Settings settings) {
        try {
            Optional<Path> words =
                    settings.knowledgeDir().map(own -> own.resolve("words")).filter(Files::isDirectory);
            return Optional.of(new CompiledFiles(settings.dataDir().resolve("reference"), Build.digest(words)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("reference data is compiled at each start: {}", Causes.of(e));
            return Optional.empty();
        }
    }

    /** The newest file that is whole and of this build. */
    Optional<Compiled> newest() {
        for (Path file : files()) {
            try {
                return Optional.of(read(file));
            } catch (NoSuchFileException e) {
                LOG.debug("{} was replaced meanwhile", file);
            } catch (IOException | RuntimeException e) {
                LOG.warn("{} is ignored, and reference data compiled anew: {}", file, e.getMessage());
            }
        }
        return Optional.empty();
    }

    /** The newest first. */
    private List<Path> files() {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(dir)) {
            List<Path> files =
                    new ArrayList<>(all.filter(file -> isNamed(file, SUFFIX)).toList());
            files.sort((one, other) -> modified(other).compareTo(modified(one)));
            return files;
        } catch (IOException e) {
            LOG.warn("cannot read {}: {}", dir, e.getMessage());
            return List.of();
        }
    }

    private static boolean isNamed(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(suffix);
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private Compiled read(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int end = all.length - Long.BYTES;
        if (end < Integer.BYTES) {
            throw new IOException("it is cut off");
        }
        ByteBuffer bytes = ByteBuffer.wrap(all);
        CRC32C sum = new CRC32C();
        sum.update(all, 0, end);
        if (bytes.getLong(end) != sum.getValue()) {
            throw new IOException("it is damaged: its checksum is wrong");
        }
        byte[] json = new byte[bytes.getInt()];
        bytes.get(json);
        Header header = Json.read(json, Header.class);
        if (!header.build().equals(build)) {
            throw new IOException("another build compiled it");
        }
        if (!file.equals(place(header.source()))) {
            throw new IOException("its name is another one's");
        }
        return new Compiled(header, bytes.slice(bytes.position(), end - bytes.position()));
    }

    private Path place(String source) {
        MessageDigest digest = Build.sha256();
        digest.update(build.getBytes(StandardCharsets.UTF_8));
        digest.update(source.getBytes(StandardCharsets.UTF_8));
        return dir.resolve(PREFIX + HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES) + SUFFIX);
    }

    /** Writes tables and deletes all others. Where that fails, the next start compiles again. */
    void write(Reference reference, ReferenceState state) {
        try {
            Files.createDirectories(dir);
            Path place = place(state.source());
            Path unfinished = Files.createTempFile(dir, PREFIX, UNFINISHED);
            try {
                write(reference, new Header(build, state.source(), state.rowsInUse(), state.runsInUse()), unfinished);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            delete(file -> !file.equals(place));
        } catch (IOException e) {
            LOG.warn(
                    "cannot keep compiled reference data in {}, so that the next start compiles it again: {}",
                    dir,
                    Causes.of(e));
        }
    }

    private static void write(Reference reference, Header header, Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (OutputStream to = Files.newOutputStream(file)) {
            DataOutputStream out = new DataOutputStream(new CheckedOutputStream(to, sum));
            byte[] json = Json.bytes(header);
            out.writeInt(json.length);
            out.write(json);
            reference.writeCompiled(out);
            out.flush();
            new DataOutputStream(to).writeLong(sum.getValue());
        }
    }

    /** Deletes all files, as no import is in use. */
    void clear() {
        try {
            if (Files.isDirectory(dir)) {
                delete(file -> true);
            }
        } catch (IOException e) {
            LOG.warn("cannot delete old reference data in {}: {}", dir, Causes.of(e));
        }
    }

    private void delete(Predicate<Path> tables) throws IOException {
        Instant old = Instant.now().minus(SURELY_LEFT);
        try (Stream<Path> all = Files.list(dir)) {
            for (Path file : all.toList()) {
                boolean other = isNamed(file, SUFFIX) && tables.test(file);
                if (other || (isNamed(file, UNFINISHED) && modified(file).isBefore(old))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
