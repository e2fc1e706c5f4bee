package io.depeche.sink.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.depeche.words.example.ExampleLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of routes. */
final class RouteFiles {
    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .readerFor(RouteFile.class);

    private RouteFiles() {}

    /**
     * A file that was read.
     *
     * @param exampleLines the line, counted from 1, of each example
     */
    record Read(Path path, List<RouteFile.Entry> entries, List<Route> routes, List<Integer> exampleLines) {}

    /** The {@code *.yaml} files of a directory, in the order of their names. */
    static List<Path> paths(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of routes " + directory + " cannot be read", e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is not a file of routes; the message names file and line
     */
    static Read read(Path path) {
        try {
            String yaml = Files.readString(path);
            RouteFile file = READER.readValue(yaml);
            if (file == null) {
                throw new IllegalArgumentException(path + ": the file has no routes");
            }
            List<Route> routes =
                    file.routes().stream().map(entry -> route(path, entry)).toList();
            return new Read(path, file.routes(), routes, ExampleLines.of(yaml));
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new IllegalArgumentException(path + line + ": " + said(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the file of routes " + path + " cannot be read", e);
        }
    }

    private static Route route(Path path, RouteFile.Entry entry) {
        try {
            return entry.route();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": the route to " + entry.topic() + ": " + e.getMessage(), e);
        }
    }

    /** What a record of ours said, or else what the reader of YAML says. */
    private static String said(JsonProcessingException e) {
        return e.getCause() instanceof IllegalArgumentException ours
                ? String.valueOf(ours.getMessage())
                : e.getOriginalMessage();
    }
}
