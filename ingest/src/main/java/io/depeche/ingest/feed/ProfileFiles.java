package io.depeche.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.depeche.words.example.ExampleLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads feed profiles from YAML files. */
final class ProfileFiles {
    private static final String FOLDER = "/feeds/";
    private static final ObjectReader READER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build()
            .readerFor(FeedProfile.class);

    private ProfileFiles() {}

    /** The profiles that the resource {@code feeds/index.txt} lists, one file name per line. */
    static List<ProfileFile> builtIn() {
        return new String(resource("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(file -> read(file, resource(file)))
                .toList();
    }

    static List<ProfileFile> inDirectory(Path directory) {
        return paths(directory).stream().map(ProfileFiles::readFile).toList();
    }

    /** The {@code *.yaml} files of a directory, in the order of their names. */
    static List<Path> paths(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of feed profiles " + directory + " cannot be read", e);
        }
    }

    static ProfileFile readFile(Path file) {
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the feed profile " + file + " cannot be read", e);
        }
    }

    private static byte[] resource(String file) {
        try (InputStream in = ProfileFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("the resource " + FOLDER + file + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + FOLDER + file + " cannot be read", e);
        }
    }

    private static ProfileFile read(String file, byte[] yaml) {
        try {
            FeedProfile profile = READER.readValue(yaml);
            if (profile == null) {
                throw new IllegalArgumentException(file + ": the feed profile is empty");
            }
            return new ProfileFile(file, profile, ExampleLines.of(new String(yaml, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + where(e) + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("feed profile " + file + " cannot be read", e);
        }
    }

    /** The line at which reading stopped, which is near the mistake, and the field if known. */
    private static String where(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "" + (step.getIndex() + 1) : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
        return field.isEmpty() ? line : line + ": field " + field;
    }
}
